package counterscore.report;

import counterscore.findings.SplitEffect;
import counterscore.findings.SplitEffects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much of what variants do comes by others, for a terminal: a block for each, in the order given. */
final class SplitSummary {
  private static final String COLUMNS = "  %-9s%9s%9s%12s%10s%9s";

  private SplitSummary() {}

  static List<String> lines(SplitEffects effects, int columns) {
    var lines = new ArrayList<String>();
    for (int v = 0; v < effects.variants().size(); v++) {
      var effect = effects.variants().get(v);
      lines.addAll(
          Wrapping.wrap((v + 1) + ". " + effect.name() + ", variant less baseline: directly and by others", "   ",
              columns));
      lines.add(row("", "direct", "friends", "misdirected", "displaced", "all"));
      effect.outcomes().forEach(outcome -> add(outcome, columns, lines));
      lines.add("");
    }
    lines.addAll(
        Wrapping.wrap(
            "Direct: others are as in the baseline. Then friends are the variant's own, then acts and files of others, then"
                + " applicants for the same places; in reverse the other way round. Both orders add up to the same; the parts"
                + " depend on the order and on this coupling of luck. docs/model/split.md says what is taken from the baseline.",
            "", columns));
    lines.add("");
    return lines;
  }

  private static void add(SplitEffect.Outcome outcome, int columns, List<String> lines) {
    var all = outcome.everybody();
    var what = outcome.title() + ", " + outcome.unit() + (all.isMoved() ? ""
        : outcome.isMoved() ? ": as in the baseline, though not in every group" : ": as in the baseline");
    lines.addAll(Wrapping.wrap(what, "  ", columns - 2).stream().map(line -> "  " + line).toList());
    if (all.isMoved()) {
      lines.add(row("in order", outcome, all.forth()));
      lines.add(row("reverse", outcome, all.back()));
    }
  }

  private static String row(String what, SplitEffect.Outcome outcome, SplitEffect.Others others) {
    var all = outcome.everybody();
    return row(
        what, outcome.change(all.own()), outcome.change(others.friends()), outcome.change(others.misdirected()),
        outcome.change(others.displaced()), outcome.change(all.difference()));
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, COLUMNS, (Object[]) cells).stripTrailing();
  }
}
