package counterscore.report;

import counterscore.findings.Silences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which lawful speech falls silent, for a terminal. */
final class SilenceSummary {
  private static final String COLUMNS = "  %-26s%11s%11s%11s";

  private SilenceSummary() {}

  static List<String> lines(Story story, Silences silences, int columns) {
    var lines = new ArrayList<String>();
    for (var sentence : FellSilent.sentences(story)) {
      lines.addAll(Wrapping.wrap(sentence, "", columns));
    }
    lines.add("");
    lines.add(format("acts of lawful speech", "with rules", "without", "silent"));
    for (var at : silences.strengths()) {
      lines.add("  chilling " + at.strength().words());
      lines.add(line("  everybody", at.everybody()));
      lines.add(line("  never penalised", at.neverPenalised()));
    }
    lines.add("");
    lines.addAll(
        Wrapping.wrap(
            "One seed. Never penalised with the rules is a selected group, known afterwards. docs/model/silence.md says what is"
                + " counted.",
            "", columns));
    lines.add("");
    return lines;
  }

  private static String line(String who, Silences.Speech speech) {
    return format(
        who, Numbers.count(speech.with()), Numbers.count(speech.without()), Numbers.percent(speech.share()));
  }

  private static String format(String... cells) {
    return String.format(Locale.ROOT, COLUMNS, (Object[]) cells);
  }
}
