package counterscore.report;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines. */
final class Wrapping {
  private Wrapping() {}

  /**
   * Lines of at most {@code columns} characters, broken at spaces; a word that is longer than a line is broken where the
   * line ends. Control characters are shown as spaces.
   *
   * @param indent before every line but the first
   */
  static List<String> wrap(String text, String indent, int columns) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.replaceAll("\\p{Cntrl}", " ").strip().split(" +(?!%)")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? (lines.isEmpty() ? "" : indent) : " ").append(word);
      while (line.length() > columns) {
        lines.add(line.substring(0, columns));
        line.delete(0, columns).insert(0, indent);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** A name in a column of its own, and text beside it. */
  static List<String> beside(String name, int margin, List<String> text) {
    var lines = new ArrayList<String>();
    for (var line : text) {
      var left = lines.isEmpty() ? name : "";
      lines.add(left + " ".repeat(margin - left.length()) + line);
    }
    return lines;
  }

  /** The first lines; where some are left out, the last one ends with an ellipsis. */
  static List<String> atMost(int most, List<String> lines) {
    if (lines.size() <= most) {
      return lines;
    }
    var kept = new ArrayList<>(lines.subList(0, most));
    var last = kept.getLast();
    kept.set(most - 1, last.substring(0, last.lastIndexOf(' ')) + " …");
    return kept;
  }

  /** One line: text that is too long ends with an ellipsis. */
  static String cut(String text, int columns) {
    var line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= columns ? line : line.substring(0, columns - 1) + "…";
  }
}
