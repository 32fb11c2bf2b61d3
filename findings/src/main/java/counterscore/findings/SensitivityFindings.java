package counterscore.findings;

import counterscore.findings.sensitivity.Analysis;
import counterscore.findings.sensitivity.Method;
import counterscore.scenario.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences about what carries a number: what moves it most, what share rests on assumptions, what had to be measured first. */
final class SensitivityFindings {
  /** So many are named that had to be measured first. */
  private static final int FIRST = 3;

  private final Evidence evidence;
  private final Sensitivities of;
  private final Sensitivity sensitivity;
  private final Explained outcome;

  SensitivityFindings(Evidence evidence, Sensitivities of, Sensitivity sensitivity) {
    this.evidence = evidence;
    this.of = of;
    this.sensitivity = sensitivity;
    this.outcome = sensitivity.outcome();
  }

  List<Finding> all() {
    var findings = new ArrayList<Finding>();
    findings.add(range());
    var weights = sensitivity.weights().stream().filter(weight -> weight.weight() > 0).toList();
    if (weights.isEmpty()) {
      return findings;
    }
    findings.add(first(weights.getFirst()));
    if (of.asked().method() == Method.SOBOL) {
      addAssumed(findings);
    }
    var assumed = weights.stream().filter(weight -> of.isAssumed(weight.factor())).limit(FIRST).toList();
    if (!assumed.isEmpty()) {
      findings.add(measure(assumed));
    }
    return findings;
  }

  private String things() {
    return outcome.counted() + " per 1,000 resident-years";
  }

  private String unit() {
    return outcome.counted() + " / 1,000 resident-years";
  }

  private Finding finding(String stem, String title, double value, String unit, String statement, String definition) {
    return new Finding(
        sensitivity.id(stem), outcome.words() + ": " + title, value, unit,
        evidence.opening() + ", " + statement + ".", definition);
  }

  private Finding range() {
    var summary = sensitivity.analysis().summary();
    int digits = Math.max(
        Phrases.digitsApart(summary.lowest(), summary.highest()),
        Phrases.digitsApart(summary.mean(), sensitivity.declared()));
    var declared = Phrases.number(sensitivity.declared(), digits);
    return finding(
        "over-ranges", "over all ranges", summary.mean(), unit(),
        summary.isConstant() && summary.mean() == sensitivity.declared()
            ? "there are " + declared + " " + things() + ", wherever in their ranges the uncertain numbers lie"
            : "there are " + declared + " " + things() + " at the declared numbers, and from "
                + Phrases.number(summary.lowest(), digits) + " to " + Phrases.number(summary.highest(), digits) + " at "
                + Phrases.count(of.design().points() - of.stepsLeftOut())
                + " places where the uncertain numbers are drawn from their ranges",
        "The value is the mean over the places at which no single factor was moved; all of a range counts alike, on its scale.");
  }

  private Finding first(Sensitivity.Weight weight) {
    var lies = weight.lies();
    return switch (of.asked().method()) {
      case MORRIS -> finding(
          "moves-most", "what moves it most", weight.weight(), unit(),
          "the " + things() + " move most with " + weight.factor().key() + ": a step of half its range changes them by "
              + Phrases.number(weight.weight(), 2) + " on average ("
              + (lies.isRange()
                  ? Phrases.number(lies.low(), 2) + " to " + Phrases.number(lies.high(), 2) + " in "
                      + of.design().samples() + " places"
                  : "95 %: " + Phrases.number(lies.low(), 2) + " to " + Phrases.number(lies.high(), 2))
              + ")",
          "Mean absolute elementary effect (mu*, Campolongo et al. 2007) of a step of half the range, over the places of a"
              + " radial design; the others lie anywhere in their ranges. docs/model/sensitivity.md.");
      case SOBOL -> finding(
          "holds-most", "what holds most of its variance", weight.weight(), "share of the variance",
          "of the variance of the " + things() + " most goes through " + weight.factor().key() + ": "
              + share(weight.weight(), lies.low(), lies.high()),
          "Total Sobol index (Jansen 1999), with a percentile interval of the bootstrap. docs/model/sensitivity.md.");
    };
  }

  private static String share(double share, double low, double high) {
    return Phrases.number(100 * share, 2) + " % (95 %: " + Phrases.number(100 * Math.max(0, low), 2) + " to "
        + Phrases.number(100 * high, 2) + " %)";
  }

  private void addAssumed(List<Finding> findings) {
    var assumed = sensitivity.assumed();
    boolean isAll = of.quantities().stream().allMatch(q -> q.certainty() == Certainty.ASSUMED);
    if (assumed == null && !isAll && sensitivity.analysis() instanceof Analysis.Decomposed decomposed) {
      assumed = decomposed.indices().stream().filter(index -> index.factor().key().equals("assumed")).findFirst()
          .orElse(null);
    }
    if (assumed != null || isAll) {
      findings.add(
          finding(
              "assumed-share", "what rests on assumptions", assumed == null ? 1 : assumed.total(),
              "share of the variance",
              "of the variance of the " + things() + " "
                  + (assumed == null ? "all rests on numbers that are assumed"
                      : share(assumed.total(), assumed.totalLies().low(), assumed.totalLies().high())
                          + " goes through numbers that are assumed"),
              "Total Sobol index of all quantities whose certainty is assumed, taken together, among those that declare a"
                  + " range; what is varied is named with --only."));
    }
  }

  private Finding measure(List<Sensitivity.Weight> assumed) {
    var first = assumed.getFirst();
    boolean isOne = assumed.size() == 1;
    return finding(
        "measure-first", "what would have to be measured first", first.weight(),
        of.asked().method() == Method.MORRIS ? unit() : "share of the variance",
        "of what is assumed, " + assumed.stream().map(weight -> weight.factor().key()).collect(Collectors.joining(", "))
            + (isOne ? " moves the " : " move the ") + things()
            + " most, in this order, and would have to be measured first",
        "Assumed quantities, or groups with one, in falling order of "
            + (of.asked().method() == Method.MORRIS ? "mu*" : "the total Sobol index") + ".");
  }
}
