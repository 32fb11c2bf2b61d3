package counterscore.report;

import counterscore.findings.Concordance;
import counterscore.findings.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Whether the same residents would be graded the same again, for a terminal. */
final class GradedAgainSummary {
  private static final String CELL = "%16s";

  /** Width of what stands before the numbers. */
  private static final int MARGIN = 28;

  private final Story story;
  private final Reliability.OfScheme scheme;
  private final List<String> lines = new ArrayList<>();

  private GradedAgainSummary(Story story, Reliability.OfScheme scheme) {
    this.story = story;
    this.scheme = scheme;
  }

  static List<String> lines(Story story, Reliability reliability, int columns) {
    var lines = new ArrayList<>(List.of("Would the same life be graded the same?"));
    for (var scheme : reliability.schemes()) {
      lines.addAll(new GradedAgainSummary(story, scheme).lines());
    }
    lines.add("");
    lines.addAll(
        Wrapping.wrap(
            "Of two residents who differ in unlawful acts, who has more has the lower score: "
                + order(story, reliability) + ". A tie counts one half, and a coin would reach 50 %.",
            "", columns));
    lines.addAll(
        Wrapping.wrap(
            "Same life: what residents do stays, who notices it and what is made of it is drawn anew. Same people: all luck is drawn"
                + " anew. One seed. docs/model/reliability.md says what is counted.",
            "", columns));
    lines.add("");
    return lines;
  }

  private static String order(Story story, Reliability reliability) {
    var parts = new ArrayList<String>();
    for (var scheme : reliability.schemes()) {
      var grades = new Grades(story, scheme.key());
      parts.add(
          share(scheme.byActs()) + " by acts done, " + share(scheme.byRate()) + " by their rate" + grades.ofTitle());
    }
    return String.join("; ", parts) + " (the acts themselves: " + share(reliability.actsByRate()) + ")";
  }

  private static String share(Concordance pairs) {
    var share = pairs.share();
    return share == null ? "–" : Numbers.percent(share);
  }

  private List<String> lines() {
    var grades = new Grades(story, scheme.key());
    if (grades.oneOfSeveral()) {
      lines.add("  " + scheme.key());
    }
    if (scheme.lives().isEmpty()) {
      lines.add("  nobody has a score in two lives");
      return lines;
    }
    row("", again -> head(again, 0));
    row("", again -> head(again, 1));
    if (scheme.isGraded()) {
      row("in the worst tier again", again -> Numbers.share(again.worst().both(), again.worst().once()));
      row("  of everybody", again -> Numbers.percent(again.worst().prevalence()));
      row("  Cohen's kappa", again -> GradedAgain.number(again.worst().kappa().value()));
      row("in the same tier again", again -> Numbers.percent(again.tiers().agreement()));
      row("  Cohen's kappa", again -> GradedAgain.number(again.tiers().value()));
    }
    row("ICC(1) of scores", again -> GradedAgain.number(again.icc()));
    return lines;
  }

  private static String head(Reliability.Again again, int line) {
    return again.kind().title().split(", ")[line];
  }

  private void row(String what, Function<Reliability.Again, String> value) {
    var cells = new StringBuilder(String.format(Locale.ROOT, "  %-" + (MARGIN - 2) + "s", what));
    scheme.lives().stream().map(value).forEach(cell -> cells.append(String.format(Locale.ROOT, CELL, cell)));
    lines.add(cells.toString().stripTrailing());
  }
}
