package counterscore.findings;

import java.util.ArrayList;
import java.util.List;

/** Sentences about being graded again, scheme by scheme. */
final class ReliabilityFindings {
  private static final String BETWEEN = " (1 is perfect agreement, 0 none beyond chance)";
  private static final String PAIRS =
      ", concordant plus half of tied over all pairs: those of residents of one block of 65,536 who differ in the amount.";

  private final Evidence evidence;
  private final Reliability.OfScheme scheme;
  private final List<Finding> findings = new ArrayList<>();

  private ReliabilityFindings(Evidence evidence, Reliability.OfScheme scheme) {
    this.evidence = evidence;
    this.scheme = scheme;
  }

  static List<Finding> of(Evidence evidence, Reliability reliability) {
    var findings = new ArrayList<Finding>();
    for (var scheme : reliability.schemes()) {
      var ofScheme = new ReliabilityFindings(evidence, scheme);
      scheme.lives().forEach(ofScheme::add);
      ofScheme.addOrder(reliability.actsByRate());
      findings.addAll(ofScheme.findings);
    }
    return List.copyOf(findings);
  }

  private void add(Reliability.Again again) {
    var life = again.kind();
    if (scheme.isGraded()) {
      addWorst(again);
      addTiers(again);
    }
    var icc = again.icc();
    if (icc != null) {
      add(
          "again-" + life.key() + "-icc", "scores again: " + life.title(), icc,
          "variance of scores between residents / all variance of scores",
          "scores" + evidence.of(scheme.key()) + " at the end and " + life.when()
              + " have an intraclass correlation of " + number(icc)
              + ": so much of the differences between invented residents comes back",
          "Table again_scores, life " + life.key() + ": ICC(1), one-way, single scores. " + definition(life));
    }
  }

  private void addWorst(Reliability.Again again) {
    var life = again.kind();
    var worst = again.worst();
    var share = worst.again();
    var kappa = worst.kappa().value();
    if (share != null) {
      add(
          "again-" + life.key() + "-worst", "in the worst tier again: " + life.title(), share,
          "residents in the worst tier in both lives / in the first",
          Phrases.part(worst.both(), worst.once(), "invented residents") + " who end in the worst tier"
              + evidence.of(scheme.key()) + " end in it again " + life.when(),
          "Table again_tiers, life " + life.key() + ": worst tier in both over worst tier in the first. "
              + definition(life));
    }
    if (kappa != null) {
      add(
          "again-" + life.key() + "-kappa", "agreement about the worst tier: " + life.title(), kappa,
          "agreement beyond chance / most possible beyond chance",
          "who ends in the worst tier" + evidence.of(scheme.key()) + " agrees with who does " + life.when()
              + " to a Cohen's kappa of " + number(kappa) + BETWEEN + ", at a prevalence of "
              + Phrases.share(worst.prevalence()),
          "Table again_tiers, life " + life.key()
              + ": Cohen's kappa of the worst tier against all others; the prevalence is the mean of both lives. "
              + definition(life));
    }
  }

  private void addTiers(Reliability.Again again) {
    var life = again.kind();
    long same = Math.round(again.tiers().agreement() * again.residents());
    var kappa = again.tiers().value();
    add(
        "again-" + life.key() + "-tier", "in the same tier again: " + life.title(), again.tiers().agreement(),
        "residents in the same tier in both lives / all residents compared",
        Phrases.part(same, again.residents(), "invented residents") + " end in the same tier"
            + evidence.of(scheme.key()) + " again " + life.when()
            + (kappa == null ? "" : ", a Cohen's kappa of " + number(kappa)),
        "Table again_tiers, life " + life.key() + ": same tier twice over all; kappa over all tiers, unweighted. "
            + definition(life));
  }

  private void addOrder(Concordance actsByRate) {
    var byActs = scheme.byActs().share();
    if (byActs != null) {
      add(
          "order-acts", "order by unlawful acts done", byActs, "concordant pairs, ties one half / pairs who differ",
          "of two invented residents of whom one does more unlawful acts, that one ends with the lower score"
              + evidence.of(scheme.key()) + " in " + Phrases.share(byActs)
              + " of pairs, a tie counting one half (a coin would reach 50 %)",
          "Table ordering, amount acts (unlawful acts since joining)" + PAIRS);
    }
    var byRate = scheme.byRate().share();
    var acts = actsByRate.share();
    if (byRate != null && acts != null) {
      add(
          "order-rate", "order by the rate of unlawful acts", byRate,
          "concordant pairs, ties one half / pairs who differ",
          "of two invented residents of whom one is inclined to more unlawful acts, that one ends with the lower score"
              + evidence.of(scheme.key()) + " in " + Phrases.share(byRate)
              + " of pairs, a tie counting one half; the acts done themselves, all of them, would tell it in "
              + Phrases.share(acts),
          "Table ordering, amount rate (unlawful acts expected in a year before any response)" + PAIRS
              + " Acts themselves: scheme (acts).");
    }
  }

  private void add(String stem, String title, double value, String unit, String statement, String definition) {
    findings.add(
        new Finding(
            evidence.id(stem, scheme.key()), evidence.title(title, scheme.key()), value, unit,
            evidence.sentence(statement), definition));
  }

  private String definition(OtherLife life) {
    return life.drawn() + (evidence.scenario().responses() == null ? ""
        : " Residents respond to what is written about them in each life, so that other entries lead to other acts.");
  }

  private static String number(double number) {
    return Phrases.number(number, 2);
  }
}
