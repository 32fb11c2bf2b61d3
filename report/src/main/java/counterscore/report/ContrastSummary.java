package counterscore.report;

import counterscore.findings.Contrast;
import counterscore.findings.Contrasts;
import counterscore.findings.Phrases;
import counterscore.findings.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What variants do to whom, for a terminal: a block for each, in the order given. */
final class ContrastSummary {
  private static final String COLUMNS = "  %-32s%14s%14s%14s";
  private static final String NARROW = "  %-24s%11s%11s%11s";

  /** From so many columns on the first column is wide. */
  private static final int WIDE = 76;

  private final Story story;
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  private ContrastSummary(Story story, int columns) {
    this.story = story;
    this.columns = columns;
  }

  static List<String> lines(Story story, Contrasts contrasts, int columns) {
    var summary = new ContrastSummary(story, columns);
    for (int v = 0; v < contrasts.variants().size(); v++) {
      summary.add(contrasts.variants().get(v), v);
    }
    summary.wrap(
        "Baseline only, variant only, better and worse are counts of residents or their demands beside their twins; they are never"
            + " netted. " + Twins.COUPLING + " All numbers are " + story.ofWhichRun()
            + ". docs/model/worlds.md says what is counted.",
        "");
    summary.lines.add("");
    return summary.lines;
  }

  private void add(Contrast contrast, int variant) {
    wrap((variant + 1) + ". " + contrast.name() + ". " + Twins.what(story, variant), "   ");
    contrast.schemes().forEach(this::scores);
    row("", "baseline", "variant", "");
    row("", "only", "only", "both");
    for (var scheme : contrast.schemes()) {
      if (scheme.isGraded()) {
        var grades = new Grades(story, scheme.key());
        if (grades.oneOfSeveral()) {
          lines.add("  " + scheme.key());
        }
        row("ends in the worst tier", scheme.everybody().worst());
        row("resident-months in it", scheme.worstMonths());
      }
    }
    if (!contrast.demands().isEmpty()) {
      row("demands refused", contrast.demands().getFirst().refused());
      if (contrast.isWithoutErrors()) {
        row("", "wrongly", "wrongly", "");
        row("", "refused", "spared", "");
      }
    }
    if (!contrast.differences().isEmpty()) {
      row("per 1,000 resident-years", "baseline", "variant", "difference");
      contrast.differences().forEach(this::row);
    }
    lines.add("");
  }

  private void scores(Contrast.OfScheme scheme) {
    var scores = scheme.everybody();
    var who = new Grades(story, scheme.key()).title();
    indented(
        scores.better() + scores.worse() == 0
            ? who + ": nobody's score differs."
            : who + ": " + Numbers.count(scores.better()) + " better ("
                + Numbers.share(scores.better(), scores.residents())
                + "), " + Numbers.count(scores.worse()) + " worse (" + Numbers.share(scores.worse(), scores.residents())
                + "), " + Numbers.count(scores.unchanged()) + " unchanged; +" + Numbers.count(scores.gained())
                + " and −"
                + Numbers.count(scores.lost()) + " points.");
  }

  private void row(String what, Sides sides) {
    row(
        what, Numbers.count(sides.baselineOnly()), Numbers.count(sides.variantOnly()), Numbers.count(sides.both()));
  }

  private void row(Contrast.Difference difference) {
    int digits = Phrases.digitsApart(difference.baseline(), difference.variant());
    row(
        difference.counted(), Phrases.number(difference.baseline(), digits),
        Phrases.number(difference.variant(), digits), Numbers.signed(difference.variant() - difference.baseline()));
  }

  private void row(String... cells) {
    lines.add(String.format(Locale.ROOT, columns >= WIDE ? COLUMNS : NARROW, (Object[]) cells).stripTrailing());
  }

  private void indented(String text) {
    Wrapping.wrap(text, "  ", columns - 2).forEach(line -> lines.add("  " + line));
  }

  private void wrap(String text, String indent) {
    lines.addAll(Wrapping.wrap(text, indent, columns));
  }
}
