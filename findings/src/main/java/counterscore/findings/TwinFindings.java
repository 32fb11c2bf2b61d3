package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Sentences about one variant after the other. Whatever is said of single residents holds for this coupling of luck. */
final class TwinFindings {
  private static final String COUPLING = ", for this coupling of luck";
  private static final String COUPLED =
      " Who is meant depends on how the worlds share their luck (docs/model/worlds.md); the difference of the two counts does not.";

  private final Evidence evidence;
  private final Contrast contrast;
  private final int number;

  private TwinFindings(Evidence evidence, Contrast contrast, int number) {
    this.evidence = evidence;
    this.contrast = contrast;
    this.number = number;
  }

  static List<Finding> of(Scenario scenario, Observations baseline, List<Contrast> variants) {
    var evidence = new Evidence(scenario, baseline);
    var findings = new ArrayList<Finding>();
    for (int v = 0; v < variants.size(); v++) {
      findings.addAll(new TwinFindings(evidence, variants.get(v), v + 1).findings());
    }
    return List.copyOf(findings);
  }

  private List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    for (var scheme : contrast.schemes()) {
      if (scheme.everybody().residents() > 0) {
        findings.add(better(scheme));
        findings.add(points(scheme));
        if (scheme.isGraded()) {
          findings.addAll(atEnd(scheme));
          findings.add(worstMonths(scheme));
        }
      }
    }
    if (!contrast.demands().isEmpty()) {
      var refused = contrast.demands().getFirst().refused();
      findings.add(refusedInBaseline(refused.baselineOnly()));
      findings.add(refusedInVariant(refused.variantOnly()));
    }
    contrast.differences().forEach(difference -> findings.add(difference(difference)));
    return findings;
  }

  private String id(String stem) {
    return "variant-" + number + "-" + stem;
  }

  private String title(String title) {
    return "'" + contrast.name() + "': " + title;
  }

  private String with() {
    return "with '" + contrast.name() + "'";
  }

  private Finding better(Contrast.OfScheme scheme) {
    var scores = scheme.everybody();
    return new Finding(
        evidence.id(id("better"), scheme.key()),
        evidence.title(title("better and worse off at the end"), scheme.key()),
        scores.better() / (double) scores.residents(),
        "residents whose twin has a higher score / all residents",
        evidence.sentence(
            Phrases.part(scores.better(), scores.residents(), "invented residents") + " end with a higher score"
                + evidence.of(scheme.key()) + " " + with() + " than in the baseline, " + Phrases.count(scores.worse())
                + " with a lower and " + Phrases.count(scores.unchanged()) + " with the same" + COUPLING),
        "Table twin_residents: better over residents; worse and unchanged beside it." + COUPLED)
        .counting(scores.better(), scores.residents());
  }

  private Finding points(Contrast.OfScheme scheme) {
    var scores = scheme.everybody();
    return new Finding(
        evidence.id(id("points"), scheme.key()),
        evidence.title(title("points gained and lost"), scheme.key()),
        scores.gained() / (double) scores.residents(),
        "points that twins have more / all residents",
        evidence.sentence(
            "the invented residents who are better off" + evidence.of(scheme.key()) + " " + with() + " have "
                + Phrases.count(scores.gained())
                + " points more at the end than in the baseline, those who are worse off "
                + Phrases.count(scores.lost()) + " points less" + COUPLING),
        "Table twin_residents: points_gained over residents; points_lost beside it." + COUPLED);
  }

  private List<Finding> atEnd(Contrast.OfScheme scheme) {
    var worst = scheme.everybody().worst();
    var findings = new ArrayList<Finding>();
    if (worst.baseline() > 0) {
      findings.add(
          ofWorst(
              scheme, "left", "leaving the worst tier", worst.baselineOnly(), worst.baseline(),
              " who end in the worst tier" + evidence.of(scheme.key()) + " in the baseline do not " + with(),
              "residents in the worst tier in the baseline alone / in the baseline",
              "worst_in_baseline_only over that plus worst_in_both"));
    }
    if (worst.variant() > 0) {
      findings.add(
          ofWorst(
              scheme, "entered", "entering the worst tier", worst.variantOnly(), worst.variant(),
              " who end in the worst tier" + evidence.of(scheme.key()) + " " + with() + " do not in the baseline",
              "residents in the worst tier in the variant alone / in the variant",
              "worst_in_variant_only over that plus worst_in_both"));
    }
    return findings;
  }

  private Finding ofWorst(
      Contrast.OfScheme scheme,
      String stem,
      String title,
      long part,
      long whole,
      String what,
      String unit,
      String definition) {
    return new Finding(
        evidence.id(id(stem), scheme.key()), evidence.title(title(title), scheme.key()), part / (double) whole, unit,
        evidence.sentence(Phrases.part(part, whole, "invented residents") + what + COUPLING),
        "Table twin_residents: " + definition + "." + COUPLED).counting(part, whole);
  }

  private Finding worstMonths(Contrast.OfScheme scheme) {
    var months = scheme.worstMonths();
    return new Finding(
        evidence.id(id("worst-months"), scheme.key()),
        evidence.title(title("resident-months in the worst tier"), scheme.key()),
        perThousand(months.baselineOnly()),
        "resident-months in the worst tier in the baseline alone / 1,000 resident-years",
        evidence.sentence(
            "of resident-months in the worst tier" + evidence.of(scheme.key()) + ", "
                + Phrases.count(months.baselineOnly()) + " are in the baseline alone, "
                + Phrases.count(months.variantOnly()) + " " + with() + " alone and " + Phrases.count(months.both())
                + " in both" + COUPLING),
        "Table twin_tiers, all months: in the worst tier of the baseline and not of the variant, over resident-years / 1,000."
            + " A resident-month is one resident at one month's end." + COUPLED);
  }

  private double perThousand(long count) {
    return 1000 * count / evidence.residentYears();
  }

  private Finding refusedInBaseline(long count) {
    return refused(
        "refused-in-baseline",
        contrast.isWithoutErrors() ? "wrongly refused" : "refused in the baseline and granted to the twin", count,
        demands(count) + " refused in the baseline and granted to the same resident " + with(),
        "outcome refused, twin granted");
  }

  private Finding refusedInVariant(long count) {
    return refused(
        "refused-in-variant",
        contrast.isWithoutErrors() ? "wrongly spared" : "granted in the baseline and refused to the twin", count,
        demands(count) + " granted in the baseline and refused to the same resident " + with(),
        "outcome granted, twin refused");
  }

  private String demands(long count) {
    return count == 0 ? "no demand is" : count == 1 ? "1 demand is" : Phrases.count(count) + " demands are";
  }

  private Finding refused(String stem, String title, long count, String what, String cells) {
    return new Finding(
        id(stem),
        title(title),
        perThousand(count),
        "demands " + title + " / 1,000 resident-years",
        evidence.sentence(
            what + (contrast.isWithoutErrors() ? ", where no entry is wrong: " + title : "")
                + (count == 0 ? "" : ", " + Phrases.number(perThousand(count), 2) + " per 1,000 resident-years")
                + COUPLING),
        "Table twin_demands, all months: " + cells
            + ", over resident-years / 1,000. Demands that are made again, and those that"
            + " one of the two worlds alone has, are left out; the two directions are never netted."
            + COUPLED)
        .counting(count, evidence.residentYears() / 1000);
  }

  private Finding difference(Contrast.Difference difference) {
    int digits = Phrases.digitsApart(difference.baseline(), difference.variant());
    return new Finding(
        id(difference.key()),
        title(difference.counted()),
        difference.variant() - difference.baseline(),
        difference.counted() + " / 1,000 resident-years, variant less baseline",
        evidence.sentence(
            "there are " + Phrases.number(difference.baseline(), digits) + " " + difference.counted()
                + " per 1,000 resident-years in the baseline and " + Phrases.number(difference.variant(), digits) + " "
                + with()),
        difference.definition()
            + ", over resident-years / 1,000 (residents times days over 365), in the variant less in the"
            + " baseline. Counts of the population: they do not depend on the coupling.");
  }
}
