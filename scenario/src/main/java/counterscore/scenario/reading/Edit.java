package counterscore.scenario.reading;

import java.util.Comparator;
import java.util.List;

/**
 * Puts other words in the place of some of a text.
 *
 * @param from first character that goes
 * @param to first one after it that stays
 */
record Edit(int from, int to, String words) {
  /** The text with as many of the edits as do not touch each other, the first of those that do. */
  static String applied(String text, List<Edit> edits) {
    var edited = new StringBuilder();
    int at = 0;
    int last = -1;
    for (var edit : edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
      if (edit.from > last) {
        edited.append(text, at, edit.from).append(edit.words);
        at = edit.to;
        last = edit.to;
      }
    }
    return edited.append(text, at, text.length()).toString();
  }
}
