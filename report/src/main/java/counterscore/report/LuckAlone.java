package counterscore.report;

import counterscore.findings.Finding;
import counterscore.findings.Findings;
import counterscore.findings.Phrases;
import counterscore.findings.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How far numbers lie apart in runs that differ in luck alone. */
final class LuckAlone {
  /** As many as the eye takes in; all of them stand in the table. */
  private static final int MOST_BARS = 12;

  private LuckAlone() {}

  static Optional<Section> of(Story story) {
    var told = story.findings().stream().filter(finding -> finding.spread() != null).toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    var kind = spread(told.getFirst()).kind();
    var content = List.of(
        Html.tag(
            "p",
            "The run was lived " + story.record().replicates() + " times with " + story.luck()
                + ". What differs between these runs is luck, and luck alone: that a number hardly moves does not say that the model"
                + " is right, or that an assumed value is."),
        figure(told, kind).html(story));
    return Optional.of(new Section("luck", "How much of it is luck", content));
  }

  private static Spread spread(Finding finding) {
    return Objects.requireNonNull(finding.spread());
  }

  private static Figure figure(List<Finding> told, Spread.Kind kind) {
    var shown = Findings.striking(told, MOST_BARS);
    return Figure.of(
        "luck-alone", message(shown),
        "Half of what lies between the two ends, as a share of the mean over all runs. The ends are those of "
            + (kind == Spread.Kind.RANGE
                ? "all runs: from ten on it would be an interval of the mean."
                : "the interval in which the mean lies with 95 % (Student's t; from fewer than 30 events the exact interval of"
                    + " a Poisson count)."),
        List.of(new Figure.Swatch("--slate", "moved by luck")),
        Charts.alongShares(
            "share of the mean",
            Charts.bars(shown.stream().map(LuckAlone::bar).toList(), Charts.colour("--slate"))),
        table(told)).counted("Table spreads of the run folder; table replicates has every run.");
  }

  private static String message(List<Finding> shown) {
    long moved = shown.stream().filter(finding -> relative(spread(finding)) > 0.1).count();
    return "Luck moves " + (moved == 0 ? "none" : Numbers.count(moved)) + " of these " + shown.size()
        + " numbers by more than a tenth of their mean";
  }

  /** Half of the width over the size of the mean; 0 where the mean is 0. */
  private static double relative(Spread spread) {
    return spread.mean() == 0 ? 0 : (spread.high() - spread.low()) / 2 / Math.abs(spread.mean());
  }

  /** A bar ends at the size of the mean: beyond it only the numbers say how far. */
  private static Map<String, Object> bar(Finding finding) {
    var spread = spread(finding);
    double relative = relative(spread);
    var note = spread.mean() == 0 ? "0 in all runs" : relative > 1 ? "over 100 %" : "± " + Numbers.percent(relative);
    return Charts.bar(finding.title(), Math.min(relative, 1), note);
  }

  private static DataTable table(List<Finding> told) {
    var table = new DataTable("Findings in runs that differ in luck").words("Finding", "Unit")
        .numbers("This run", "Mean of all", "from", "to", "Standard deviation of one run", "Runs that have it");
    for (var finding : told) {
      var spread = spread(finding);
      int digits = Math.max(3, Phrases.digitsApart(spread.low(), spread.high()));
      var cells = new ArrayList<>(List.of(finding.title(), finding.unit()));
      for (double number : new double[] {
          finding.value(), spread.mean(), spread.low(), spread.high(), spread.deviation()
      }) {
        cells.add(Phrases.withMinus(number, digits));
      }
      cells.add(Numbers.count(spread.runs()));
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }
}
