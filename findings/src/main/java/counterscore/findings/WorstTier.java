package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who ended in the worst tier, how often it was entered, and what its residents' accounts hold. */
final class WorstTier {
  private WorstTier() {}

  static List<Finding> findings(Evidence evidence, String scheme) {
    var findings = new ArrayList<Finding>();
    long worst = evidence.worst(scheme, "residents");
    var tier = evidence.worstTier(scheme) + evidence.of(scheme);
    findings.add(share(evidence, worst, tier));
    findings.add(entered(evidence, scheme, tier));
    if (worst > 0) {
      findings.add(blameless(evidence, evidence.worst(scheme, "blameless"), worst, tier));
      findings.add(tainted(evidence, evidence.worst(scheme, "tainted"), worst, tier));
      findings.add(account(evidence, scheme, worst, tier));
    }
    return findings;
  }

  private static Finding share(Evidence evidence, long worst, String tier) {
    double share = worst / (double) evidence.residents();
    return new Finding(
        "worst-tier-share",
        "Residents in the worst tier at the end",
        share,
        "residents in the worst tier / all residents",
        evidence.sentence(
            worst == 0
                ? "none of " + Phrases.count(evidence.residents()) + " invented residents ended in the worst tier, "
                    + tier
                : Phrases.count(worst) + " of " + Phrases.count(evidence.residents())
                    + " invented residents (" + Phrases.share(share) + ") ended in the worst tier, " + tier),
        "Table tiers, last month, worst tier: residents over residents of all tiers.");
  }

  private static Finding entered(Evidence evidence, String scheme, String tier) {
    var worst = evidence.worstTier(scheme);
    var flows = Map.of("scheme", scheme, "to", worst);
    long into = evidence.sum(Tables.FLOWS, flows)
        - evidence.sum(Tables.FLOWS, Map.of("scheme", scheme, "to", worst, "from", worst));
    double rate = 1000.0 * into / evidence.residents();
    return new Finding(
        "worst-tier-entered",
        "Entries into the worst tier",
        rate,
        "month ends at which a resident is newly in the worst tier / 1,000 residents, whole run",
        evidence.sentence(
            "invented residents were newly found in tier " + tier + " " + Phrases.count(into)
                + " times at a month's end, "
                + Phrases.number(rate, 2) + " per 1,000 residents"),
        "Table flows, all months: residents with 'to' the worst tier and 'from' another, over residents / 1,000. A stay that"
            + " begins and ends inside a month is not seen.");
  }

  private static Finding blameless(Evidence evidence, long blameless, long worst, String tier) {
    double share = blameless / (double) worst;
    return new Finding(
        "worst-tier-blameless",
        "Worst tier without any correct penalised entry",
        share,
        "blameless residents of the worst tier / residents of the worst tier",
        evidence.sentence(
            Phrases.count(blameless) + " of the " + Phrases.count(worst) + " invented residents in tier " + tier
                + " at the end (" + Phrases.share(share) + ") had no correct penalised entry in their file"),
        "Table tiers, last month, worst tier: blameless over residents. Blameless: no correct penalised entry was ever"
            + " written.");
  }

  private static Finding tainted(Evidence evidence, long tainted, long worst, String tier) {
    double share = tainted / (double) worst;
    return new Finding(
        "worst-tier-tainted",
        "Worst tier with a wrong entry in the file",
        share,
        "residents of the worst tier with a live wrong penalised entry / residents of the worst tier",
        evidence.sentence(
            Phrases.count(tainted) + " of the " + Phrases.count(worst) + " invented residents in tier " + tier
                + " at the end (" + Phrases.share(share) + ") had a wrong penalised entry in their file"),
        "Table tiers, last month, worst tier: tainted over residents. The entry need not be why they are there.");
  }

  private static Finding account(Evidence evidence, String scheme, long worst, String tier) {
    var points = evidence.observations().counter(Tables.POINTS);
    double[] mean = new double[Tables.KINDS.size()];
    for (int k = 0; k < mean.length; k++) {
      var of = Map.of("scheme", scheme, "tier", evidence.worstTier(scheme), "kind", Tables.KINDS.get(k), "measure",
          "points");
      mean[k] = points.sum(of) / (double) worst;
    }
    int wrong = Tables.KINDS.indexOf("misattributed");
    int made = Tables.KINDS.indexOf("fabricated");
    return new Finding(
        "worst-tier-account",
        "Account of the worst tier",
        mean[wrong] + mean[made],
        "points per resident of the worst tier from wrong entries, before clamping",
        evidence.sentence(
            "the mean account of an invented resident who ended in tier " + tier + " holds "
                + points(mean[Tables.KINDS.indexOf("own-unlawful")]) + " for unlawful acts, "
                + points(mean[Tables.KINDS.indexOf("own-lawful-speech")]) + " for lawful speech, "
                + points(mean[Tables.KINDS.indexOf("own-lawful-other")]) + " for other lawful acts and "
                + points(mean[wrong] + mean[made]) + " for acts that were somebody else's or never happened"),
        "Table points, worst tier at the end: points by kind over residents of the tier, before clamping. An account, not a"
            + " cause.");
  }

  private static String points(double mean) {
    return Phrases.number(mean, 2) + " points";
  }
}
