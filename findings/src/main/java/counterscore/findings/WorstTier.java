package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who ended in the worst tier, how often it was entered, and what its residents' accounts hold. */
final class WorstTier {
  private final Evidence evidence;
  private final String scheme;

  /** Key of the tier, and whose. */
  private final String tier;

  /** Residents in the worst tier at the end. */
  private final long worst;

  private WorstTier(Evidence evidence, String scheme) {
    this.evidence = evidence;
    this.scheme = scheme;
    this.tier = evidence.worstTier(scheme) + evidence.of(scheme);
    this.worst = evidence.worst(scheme, "residents");
  }

  static List<Finding> findings(Evidence evidence, String scheme) {
    var of = new WorstTier(evidence, scheme);
    var findings = new ArrayList<Finding>();
    findings.add(of.share());
    findings.add(of.entered());
    // A computed score keeps no entries: nobody could say which one counted.
    if (of.worst > 0 && evidence.scheme(scheme).computed() == null) {
      findings.add(of.blameless());
      findings.add(of.tainted());
      findings.add(of.account());
    }
    return findings;
  }

  private Finding share() {
    return new Finding(
        evidence.id("worst-tier-share", scheme),
        evidence.title("Residents in the worst tier at the end", scheme),
        worst / (double) evidence.residents(),
        "residents in the worst tier / all residents",
        evidence.sentence(
            Phrases.part(worst, evidence.residents(), "invented residents") + " ended in " + evidence.worstTier(scheme)
                + ", the worst tier" + evidence.of(scheme)),
        "Table tiers, last month, worst tier: residents over residents of all tiers.")
        .counting(worst, evidence.residents());
  }

  private Finding entered() {
    var worstTier = evidence.worstTier(scheme);
    long into = evidence.sum(Tables.FLOWS, Map.of("scheme", scheme, "to", worstTier))
        - evidence.sum(Tables.FLOWS, Map.of("scheme", scheme, "to", worstTier, "from", worstTier));
    double rate = 1000.0 * into / evidence.residents();
    return new Finding(
        evidence.id("worst-tier-entered", scheme),
        evidence.title("Moves into the worst tier", scheme),
        rate,
        "month ends at which a resident is newly in the worst tier / 1,000 residents, whole run",
        evidence.sentence(
            into == 0
                ? "no invented resident was newly found in tier " + tier + " at a month's end"
                : "an invented resident was newly found in tier " + tier + " at a month's end " + Phrases.times(into)
                    + ", which is " + Phrases.number(rate, 2) + " per 1,000 residents in " + evidence.period()),
        "Table flows, all months: residents with 'to' the worst tier and 'from' another, over residents / 1,000. A stay that"
            + " begins and ends inside a month is not seen.")
        .counting(into, evidence.residents() / 1000.0);
  }

  private Finding blameless() {
    return among(
        "blameless",
        "Worst tier without any correct penalised entry",
        "blameless residents of the worst tier / residents of the worst tier",
        " had never had a correct penalised entry",
        "Table tiers, last month, worst tier: blameless over residents. Blameless: no correct penalised entry was ever"
            + " written.");
  }

  private Finding tainted() {
    return among(
        "tainted",
        "Worst tier with a wrong entry in the file",
        "residents of the worst tier with a live wrong penalised entry / residents of the worst tier",
        " had a wrong penalised entry in the file",
        "Table tiers, last month, worst tier: tainted over residents. The entry need not be why they are there.");
  }

  private Finding among(String measure, String title, String unit, String what, String definition) {
    long count = evidence.worst(scheme, measure);
    return new Finding(
        evidence.id("worst-tier-" + measure, scheme),
        evidence.title(title, scheme),
        count / (double) worst,
        unit,
        evidence.sentence(Phrases.part(count, worst, "invented residents in tier " + tier + " at the end") + what),
        definition).counting(count, worst);
  }

  private Finding account() {
    double wrong = mean("misattributed") + mean("fabricated");
    double lapse = mean("lapse");
    return new Finding(
        evidence.id("worst-tier-account", scheme),
        evidence.title("Account of the worst tier", scheme),
        wrong,
        "points per resident of the worst tier from wrong entries, before clamping",
        evidence.sentence(
            "the account of an invented resident who ended in tier " + tier + " holds, on average, "
                + points(mean("own-unlawful")) + " for unlawful acts, " + points(mean("own-lawful-speech"))
                + " for lawful speech, " + points(mean("own-lawful-other")) + " for other lawful acts"
                + (lapse == 0 ? " and " : ", ") + points(wrong)
                + " for acts that were somebody else's or never happened"
                + (lapse == 0 ? "" : ", and " + points(lapse) + " for entries that lapsed")),
        "Table points, worst tier at the end: points by kind over residents of the tier, before clamping. An account, not a"
            + " cause.");
  }

  /** Points per resident of the worst tier. */
  private double mean(String kind) {
    var where = Map.of("scheme", scheme, "tier", evidence.worstTier(scheme), "kind", kind, "measure", "points");
    return evidence.sum(Tables.POINTS, where) / (double) worst;
  }

  private static String points(double mean) {
    return Phrases.withMinus(mean, 2) + " points";
  }
}
