package counterscore.report;

import counterscore.findings.Finding;
import counterscore.findings.Phrases;
import counterscore.findings.Sensitivities;
import counterscore.findings.Sensitivity;
import counterscore.findings.sensitivity.Analysis;
import counterscore.findings.sensitivity.Effect;
import counterscore.findings.sensitivity.Factor;
import counterscore.findings.sensitivity.Index;
import counterscore.findings.sensitivity.Interval;
import counterscore.findings.sensitivity.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which uncertain numbers carry the harms: bars for those that do most, with intervals, and what had to be measured first. */
final class Carried {
  /** As many as the eye takes in; all of them stand in the table. */
  private static final int MOST_BARS = 12;

  /** As many as fit into a line of a phone beside a number. */
  private static final int MOST_LETTERS = 34;

  private final Story story;
  private final Sensitivities of;

  private Carried(Story story, Sensitivities of) {
    this.story = story;
    this.of = of;
  }

  static Section of(Story story, Sensitivities sensitivities) {
    return new Carried(story, sensitivities).section();
  }

  private Section section() {
    var content = new ArrayList<Html>();
    content.add(Html.tag("p", explained()));
    warnings(of).forEach(warning -> content.add(Html.tag("p", warning).with("class", "warning")));
    for (var outcome : of.outcomes()) {
      if (!outcome.analysis().summary().isConstant()) {
        content.add(figure(outcome).html(story));
      }
      content.add(Html.tag("ul").add(
          sentences(outcome).stream().map(sentence -> Sayings.quotable("li", sentence)).toList()));
    }
    return new Section("sensitivity", "What carries these numbers", content);
  }

  private String explained() {
    var design = of.design();
    return "The scenario was lived at " + Numbers.count(design.points() - of.stepsLeftOut())
        + " places inside the ranges of "
        + Numbers.count(of.quantities().size()) + " uncertain numbers. "
        + switch (of.asked().method()) {
          case MORRIS -> "From each of " + design.samples() + " places one step of half the range was taken with each"
              + " factor, the others staying where they were. How much it changes a number says whether the factor matters at"
              + " all; a large spread between places says that it depends on the others.";
          case SOBOL -> "Which share of a number's variance goes through a factor was estimated from "
              + design.samples()
              + " pairs of places. The total index counts what it does together with others too, so that total indices can sum"
              + " to more than one.";
        }
        + " A range of a rule is read as what the sources leave open; nothing is a setting to be chosen, and none is best."
        + " What has no range is as declared. All numbers are per 1,000 resident-years.";
  }

  /** What a reader has to know before an index is quoted. */
  static List<String> warnings(Sensitivities of) {
    var warnings = new ArrayList<String>();
    var design = of.design();
    if (of.asked().method() == Method.MORRIS && design.samples() < Interval.MANY) {
      warnings.add(
          "Only " + design.samples()
              + " places: too few for an interval, so that the smallest and the largest effect of"
              + " single places are given. --samples " + Interval.MANY + " or more gives intervals.");
    }
    for (var outcome : of.outcomes()) {
      long vague = outcome.vague();
      if (vague > 0) {
        warnings.add(
            outcome.outcome().words() + ": for " + vague + " of " + outcome.weights().size()
                + " factors the interval is wider than the index, so that it says nothing. More --samples make it smaller.");
      }
    }
    if (design.leftOut() + of.stepsLeftOut() > 0) {
      warnings.add(
          "Numbers that cannot hold at once, for example a probability above 1, were left out: "
              + design.leftOut() + " of " + (design.samples() + design.leftOut()) + " samples and "
              + Numbers.count(of.stepsLeftOut()) + " of " + Numbers.count(design.points())
              + " points. The ranges are explored where they go together.");
    }
    return warnings;
  }

  /** What is found about an outcome, in words. */
  private List<String> sentences(Sensitivity outcome) {
    return sentences(story, outcome);
  }

  static List<String> sentences(Story story, Sensitivity outcome) {
    return story.findings().stream().filter(outcome::hasSaid).map(Finding::sentence).toList();
  }

  private Figure figure(Sensitivity outcome) {
    var first = outcome.weights().getFirst();
    boolean isSteps = of.asked().method() == Method.MORRIS;
    return Figure.of(
        "sensitivity-" + outcome.outcome().key().replace('/', '-'),
        outcome.outcome().words() + (first.weight() == 0 ? ": none of the factors changes it"
            : isSteps ? ": a step in " + first.factor().key() + " changes it most"
                : ": most of its variance goes through " + first.factor().key()),
        isSteps
            ? "Each bar is the mean size of what a step of half the range does, in " + outcome.outcome().counted()
                + " per 1,000 resident-years. The line goes "
                + (isRange() ? "from the smallest to the largest of single places."
                    : "over the interval in which that mean lies with 95 %.")
            : "Each bar is a total index: the share of the variance that goes through the factor, alone or with others. The"
                + " circle is the share that would go if it were known. The line is the interval of the total index, 95 %.",
        List.of(new Figure.Swatch("--worst", "assumed"), new Figure.Swatch("--slate", "not assumed")),
        along(outcome, Charts.whiskers(
            values(outcome),
            Charts.colours(
                "known", List.of("assumed", "not assumed"), List.of(Palette.use("--worst"), Palette.use("--slate"))))),
        table(outcome))
        .counted(
            "Tables sensitivity (how each number depends on each factor), sensitivity_points and sensitivity_rates (what"
                + " happened at each point).");
  }

  private Map<String, Object> along(Sensitivity outcome, Map<String, Object> chart) {
    return switch (of.asked().method()) {
      case MORRIS -> Charts.along(outcome.outcome().counted() + " per 1,000 resident-years", chart);
      case SOBOL -> Charts.alongShares("share of the variance", chart);
    };
  }

  private boolean isRange() {
    return of.design().samples() < Interval.MANY;
  }

  private List<Map<String, Object>> values(Sensitivity outcome) {
    var alone = alone(outcome);
    var values = new ArrayList<Map<String, Object>>();
    var shown = outcome.weights().stream().limit(MOST_BARS).toList();
    var ends = shown.stream().map(weight -> end(weight.factor().key())).toList();
    boolean isClear = ends.stream().distinct().count() == ends.size();
    shown.forEach(weight -> {
      var value = Json.object(
          "label", isClear ? end(weight.factor().key()) : weight.factor().key(), "number", weight.weight(), "note",
          note(weight), "known",
          of.isAssumed(weight.factor()) ? "assumed" : "not assumed", "low", Math.max(0, weight.lies().low()), "high",
          weight.lies().high());
      var circle = alone.get(weight.factor().key());
      if (circle != null) {
        value.put("circle", Math.max(0, circle));
      }
      values.add(value);
    });
    return values;
  }

  /** Of a long key its last part: on a phone the first would be all that is to be seen, and many begin alike. */
  static String end(String key) {
    var end = key;
    while (end.length() > MOST_LETTERS && end.indexOf('.') >= 0) {
      end = end.substring(end.indexOf('.') + 1);
    }
    return end.length() == key.length() ? key : "… " + end;
  }

  private String note(Sensitivity.Weight weight) {
    return of.asked().method() == Method.MORRIS ? Phrases.number(weight.weight(), 2)
        : Phrases.number(100 * weight.weight(), 2) + " %";
  }

  private static Map<String, Double> alone(Sensitivity outcome) {
    return outcome.analysis() instanceof Analysis.Decomposed decomposed
        ? decomposed.indices().stream().collect(Collectors.toMap(index -> index.factor().key(), Index::alone))
        : new HashMap<>();
  }

  private DataTable table(Sensitivity outcome) {
    return switch (outcome.analysis()) {
      case Analysis.Screened screened -> steps(outcome, screened);
      case Analysis.Decomposed decomposed -> shares(outcome, decomposed);
    };
  }

  private DataTable steps(Sensitivity outcome, Analysis.Screened screened) {
    var effects = screened.effects().stream().collect(Collectors.toMap(effect -> effect.factor().key(), each -> each));
    var table =
        new DataTable(outcome.outcome().words() + " per 1,000 resident-years: what a step of half the range does")
            .words("Factor", "Known")
            .numbers("Mean size (mu*)", "from", "to", "Mean with sign (mu)", "Spread (sigma)", "Places");
    for (var weight : outcome.weights()) {
      Effect effect = Objects.requireNonNull(effects.get(weight.factor().key()));
      var up = effect.up();
      var spread = effect.spread();
      table.row(
          effect.factor().key(), certainty(effect.factor()), number(effect.size()), number(effect.sizeLies().low()),
          number(effect.sizeLies().high()), up == null ? "" : Numbers.signed(up), spread == null ? "" : number(spread),
          Numbers.count(effect.places()));
    }
    return table;
  }

  private DataTable shares(Sensitivity outcome, Analysis.Decomposed decomposed) {
    var indices = decomposed.indices().stream().collect(Collectors.toMap(index -> index.factor().key(), each -> each));
    var table = new DataTable(outcome.outcome().words() + ": shares of the variance [%]")
        .words("Factor", "Known").numbers("Total", "from", "to", "First order", "from", "to", "Pairs");
    outcome.weights().forEach(weight -> row(table, Objects.requireNonNull(indices.get(weight.factor().key()))));
    var assumed = outcome.assumed();
    if (assumed != null) {
      row(table, assumed);
    }
    return table;
  }

  private void row(DataTable table, Index index) {
    table.row(
        index.factor().key(), certainty(index.factor()), percent(index.total()), percent(index.totalLies().low()),
        percent(index.totalLies().high()), percent(index.alone()), percent(index.aloneLies().low()),
        percent(index.aloneLies().high()), Numbers.count(index.pairs()));
  }

  private static String number(double number) {
    return Phrases.withMinus(number, 3);
  }

  private static String percent(double share) {
    return Phrases.withMinus(100 * share, 2);
  }

  private String certainty(Factor factor) {
    return factor.quantities().stream().map(q -> of.quantities().get(q).certainty())
        .map(certainty -> certainty == null ? "nothing is said" : certainty.key()).distinct()
        .collect(Collectors.joining(", "));
  }
}
