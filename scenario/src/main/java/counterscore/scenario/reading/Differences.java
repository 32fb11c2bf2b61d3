package counterscore.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;

/**
 * What has to be edited in a text so that it says what a tree says. A mapping loses one key at a time, or gains those that it
 * lacks: who has made these edits asks again.
 */
final class Differences {
  private final Manuscript text;
  private final List<Edit> edits = new ArrayList<>();

  private Differences(Manuscript text) {
    this.text = text;
  }

  /** Empty where the text says so already. */
  static List<Edit> between(String text, JsonNode meant) {
    var differences = new Differences(new Manuscript(text));
    differences.compare(Composer.nodes(text), meant, 0);
    return differences.edits;
  }

  /** @param least column from which a value stands inside its key */
  private void compare(Node node, JsonNode meant, int least) {
    switch (node) {
      case MappingNode mapping when hasAny(mapping, meant) -> compareKeys(mapping, meant);
      case SequenceNode list when meant.isArray() && meant.size() == list.getValue().size() -> {
        for (int i = 0; i < meant.size(); i++) {
          compare(list.getValue().get(i), meant.get(i), 0);
        }
      }
      case ScalarNode scalar when Scalars.value(scalar.getValue(), scalar.isPlain()).equals(meant) -> {
      }
      case MappingNode mapping when mapping.getValue().isEmpty() && meant.isObject() && meant.isEmpty() -> {
      }
      default -> edits.add(text.replace(node, Flow.of(meant), least));
    }
  }

  private void compareKeys(MappingNode mapping, JsonNode meant) {
    var keys = mapping.getValue().stream().map(Differences::key).toList();
    var gone = keys.stream().filter(key -> !meant.has(key)).findFirst();
    for (var entry : mapping.getValue()) {
      if (meant.has(key(entry))) {
        compare(entry.getValueNode(), meant.path(key(entry)), Manuscript.column(entry.getKeyNode()) + 2);
      } else if (key(entry).equals(gone.orElseThrow())) {
        edits.add(text.remove(mapping, entry));
      }
    }
    var missing = meant.propertyStream().filter(entry -> !keys.contains(entry.getKey())).toList();
    if (gone.isEmpty() && !missing.isEmpty()) {
      edits.add(
          text.add(
              mapping,
              missing.stream().map(entry -> Flow.of(entry.getKey()) + ": " + Flow.of(entry.getValue()))
                  .toList()));
    }
  }

  private static boolean hasAny(MappingNode mapping, JsonNode meant) {
    return mapping.getValue().stream().anyMatch(entry -> meant.has(key(entry)))
        || (mapping.getValue().isEmpty() && !meant.isEmpty() && meant.isObject());
  }

  private static String key(NodeTuple entry) {
    return ((ScalarNode) entry.getKeyNode()).getValue();
  }
}
