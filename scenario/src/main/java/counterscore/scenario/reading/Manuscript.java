package counterscore.scenario.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The text of a file, and where in it keys and values stand. Comments stay, wherever they stand. */
final class Manuscript {
  private final String text;
  private final String lineBreak;

  Manuscript(String text) {
    this.text = text;
    this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** From 0. */
  static int column(Node node) {
    return node.getStartMark().orElseThrow().getColumn();
  }

  /**
   * Puts another value in the place of one.
   *
   * @param least column from which a value stands inside its key
   */
  Edit replace(Node value, String words, int least) {
    int from = start(value);
    int to = end(value);
    var indent = " ".repeat(Math.max(0, least - column(value)));
    var before = comments(List.of(value), from, to).stream()
        .map(comment -> comment + lineBreak + " ".repeat(column(value)) + indent)
        .collect(Collectors.joining());
    return new Edit(from, to, indent + before + words);
  }

  /** Takes a key and its value away; at least one other stays. */
  Edit remove(MappingNode mapping, NodeTuple entry) {
    var key = entry.getKeyNode();
    int from = start(key);
    int to = end(entry.getValueNode());
    var kept = comments(List.of(key, entry.getValueNode()), from, to).stream()
        .map(comment -> comment + lineBreak + " ".repeat(column(key))).collect(Collectors.joining());
    if (isFlow(mapping)) {
      return removeFromFlow(mapping, entry, from, to, kept);
    }
    return isBlank(to, endOfLine(to)) ? line(from, to, kept) : new Edit(from, afterSpaces(to), kept);
  }

  private Edit removeFromFlow(MappingNode mapping, NodeTuple entry, int from, int to, String kept) {
    int place = mapping.getValue().indexOf(entry);
    if (place + 1 < mapping.getValue().size()) {
      int next = comma(to) + 1;
      return isBlank(next, endOfLine(next)) ? line(from, next, kept) : new Edit(from, afterSpaces(next), kept);
    }
    int before = comma(end(mapping.getValue().get(place - 1).getValueNode()));
    var between = text.substring(before + 1, from);
    return new Edit(before, to, between.isBlank() && kept.isEmpty() ? "" : between + kept);
  }

  /** Takes something away that ends its line: with the line, if nothing else stands there. */
  private Edit line(int from, int to, String kept) {
    int start = startOfLine(from);
    if (!kept.isEmpty()) {
      return new Edit(from, to, kept.stripTrailing());
    }
    if (!isBlank(start, from)) {
      return new Edit(start + text.substring(start, from).stripTrailing().length(), to, "");
    }
    int end = endOfLine(to);
    return new Edit(start, text.startsWith(lineBreak, end) ? end + lineBreak.length() : end, "");
  }

  /** Adds entries at the end of a mapping. */
  Edit add(MappingNode mapping, List<String> entries) {
    if (mapping.getValue().isEmpty()) {
      int at = start(mapping) + 1;
      return new Edit(at, at, String.join(", ", entries));
    }
    int end = end(mapping.getValue().getLast().getValueNode());
    if (isFlow(mapping)) {
      return new Edit(end, end, ", " + String.join(", ", entries));
    }
    int at = endOfLine(end);
    var start = lineBreak + " ".repeat(column(mapping));
    return new Edit(at, at, start + String.join(start, entries));
  }

  private static boolean isFlow(CollectionNode<?> node) {
    return node.getFlowStyle() == FlowStyle.FLOW;
  }

  private int start(Node node) {
    return place(node.getStartMark().orElseThrow());
  }

  /** The end mark of a block is where the next one begins: it ends with the last value in it. */
  private int end(Node node) {
    return switch (node) {
      case MappingNode mapping when !isFlow(mapping) -> end(mapping.getValue().getLast().getValueNode());
      case SequenceNode list when !isFlow(list) -> end(list.getValue().getLast());
      case ScalarNode scalar when isBlock(scalar) -> start(scalar)
          + text.substring(start(scalar), place(scalar.getEndMark().orElseThrow())).stripTrailing().length();
      default -> place(node.getEndMark().orElseThrow());
    };
  }

  private static boolean isBlock(ScalarNode scalar) {
    return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
  }

  /** Marks count code points. */
  private int place(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  /** Comments of a part of the text: whatever begins with # between the words. */
  private List<String> comments(List<Node> nodes, int from, int to) {
    var words = new ArrayList<ScalarNode>();
    nodes.forEach(node -> addWords(node, words));
    words.sort(Comparator.comparingInt(this::start));
    var comments = new ArrayList<String>();
    int at = from;
    for (var word : words) {
      addComments(at, start(word), comments);
      at = end(word);
    }
    addComments(at, to, comments);
    return comments;
  }

  private static void addWords(Node node, List<ScalarNode> words) {
    switch (node) {
      case MappingNode mapping -> mapping.getValue().forEach(entry -> {
        addWords(entry.getKeyNode(), words);
        addWords(entry.getValueNode(), words);
      });
      case SequenceNode list -> list.getValue().forEach(element -> addWords(element, words));
      case ScalarNode scalar -> words.add(scalar);
      default -> throw new IllegalStateException("no words in " + node);
    }
  }

  private void addComments(int from, int to, List<String> comments) {
    int at = text.indexOf('#', from);
    while (at >= 0 && at < to) {
      comments.add(text.substring(at, endOfLine(at)));
      at = text.indexOf('#', endOfLine(at));
    }
  }

  /** The next comma that stands in no comment. */
  private int comma(int from) {
    int at = from;
    while (text.charAt(at) != ',') {
      at = text.charAt(at) == '#' ? endOfLine(at) : at + 1;
    }
    return at;
  }

  private int afterSpaces(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private boolean isBlank(int from, int to) {
    return text.substring(from, to).isBlank();
  }

  private int startOfLine(int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  private int endOfLine(int place) {
    int at = place;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
