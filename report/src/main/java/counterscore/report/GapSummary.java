package counterscore.report;

import counterscore.findings.Finding;
import counterscore.findings.Gap;
import counterscore.findings.Gaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What gaps between groups are made of, for a terminal: a block for each. */
final class GapSummary {
  private static final String COLUMNS = "  %-29s%9s%9s%9s";

  private GapSummary() {}

  static List<String> lines(Story story, Gaps gaps, int columns) {
    var lines = new ArrayList<String>();
    for (var gap : gaps.gaps()) {
      lines.addAll(Wrapping.wrap(sentence(story, gap), "", columns));
      if (gap.gap() != 0) {
        lines.addAll(table(gap));
      }
      lines.add("");
    }
    lines.addAll(
        Wrapping.wrap(
            "Per 1,000 residents, and of one seed. Put in: what is left where watching, error and remedy are equal for all"
                + " groups. Adds: what an inequality adds on average over all orders in which they can be switched on; alone:"
                + " with the others off; last: with the others on. docs/model/attribution.md says what equal means.",
            "", columns));
    lines.add("");
    return lines;
  }

  private static String sentence(Story story, Gap gap) {
    return story.findings().stream().filter(finding -> finding.id().equals("gap-" + gap.id())).map(Finding::sentence)
        .findFirst().orElse(gap.title());
  }

  private static List<String> table(Gap gap) {
    var lines = new ArrayList<String>();
    lines.add(format("part", "adds", "alone", "last"));
    lines.add(format(MadeOf.PUT_IN, Numbers.signed(gap.putIn()), "", "").stripTrailing());
    for (var part : gap.parts()) {
      lines.add(
          format(
              part.mechanism().key(), Numbers.signed(part.value()), Numbers.signed(part.alone()),
              Numbers.signed(part.last())));
    }
    lines.add(format("gap", Numbers.signed(gap.gap()), "", "").stripTrailing());
    return lines;
  }

  private static String format(String... cells) {
    return String.format(Locale.ROOT, COLUMNS, (Object[]) cells);
  }
}
