package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rates of the worst tier and of refusals by group, as a ratio of the highest to the lowest, as they are and among residents with
 * equal conduct. The first does not tell conduct from watching, error and remedy.
 */
final class Disparity {
  /** Below this count a rate is mostly luck. */
  private static final long FEW = 30;

  private static final double NEARLY_EQUAL = 1.05;

  private Disparity() {}

  private record Group(String category, long worst, long residents) {
    double rate() {
      return worst / (double) residents;
    }
  }

  static List<Finding> findings(Evidence evidence, String scheme) {
    var findings = new ArrayList<Finding>();
    int position = 0;
    for (var attribute : evidence.scenario().society().groups().entrySet()) {
      var groups = new ArrayList<Group>();
      for (var category : attribute.getValue().keySet()) {
        groups.add(group(evidence, scheme, position, category));
      }
      position++;
      groups.removeIf(group -> group.residents == 0);
      groups.sort((a, b) -> Double.compare(b.rate(), a.rate()));
      if (groups.size() > 1 && groups.getLast().worst > 0) {
        findings.add(finding(evidence, scheme, attribute.getKey(), groups.getFirst(), groups.getLast()));
      }
    }
    for (var equal : EqualConduct.ofWorstTier(evidence.scenario(), evidence.observations(), scheme)) {
      if (hasEqualRates(equal)) {
        findings.add(equalConduct(evidence, scheme, equal));
      }
    }
    return findings;
  }

  /** Refusals of residents at the end. */
  static List<Finding> ofRefusals(Evidence evidence) {
    return EqualConduct.ofRefusals(evidence.scenario(), evidence.observations()).stream()
        .filter(equal -> equal.lowest().events() > 0 && hasEqualRates(equal))
        .map(equal -> refusals(evidence, equal)).toList();
  }

  private static Finding equalConduct(Evidence evidence, String scheme, EqualConduct equal) {
    var high = equal.highest();
    var low = equal.lowest();
    double ratio = high.equal() / low.equal();
    return new Finding(
        evidence.id("disparity-equal-" + equal.attribute(), scheme),
        evidence.title("Worst tier by " + equal.attribute() + ", equal conduct", scheme),
        ratio,
        "standardised rate of the worst tier among " + high.name() + " / among " + low.name(),
        evidence.sentence(
            "the rate of the worst tier" + evidence.of(scheme) + " was, conduct being equal, " + times(ratio)
                + " high among invented residents with " + equal.attribute() + " '" + high.name() + "' ("
                + Phrases.share(high.equal()) + ") as among those with '" + low.name() + "' ("
                + Phrases.share(low.equal()) + ")" + few(high, low)),
        "Table conduct_tiers: worst over residents in each bin of acts, weighted by the residents of all categories in the"
            + " bin (direct standardisation); the two categories are those with the highest and the lowest rate without regard to"
            + " conduct. " + covered(equal));
  }

  private static Finding refusals(Evidence evidence, EqualConduct equal) {
    var high = equal.highest();
    var low = equal.lowest();
    double ratio = high.rate() / low.rate();
    double ofEqual = high.equal() / low.equal();
    return new Finding(
        "disparity-refusals-" + equal.attribute(),
        "Refusals by " + equal.attribute(),
        ratio,
        "refusals per resident among " + high.name() + " / among " + low.name(),
        evidence.sentence(
            "the rate of refusals was " + times(ratio) + " high among invented residents with " + equal.attribute()
                + " '"
                + high.name() + "' (" + perThousand(high.rate()) + " per 1,000) as among those with '" + low.name()
                + "' (" + perThousand(low.rate()) + "), and, conduct being equal, " + times(ofEqual) + " high"
                + few(high, low)),
        "Table conduct_refusals: refusals over residents; with equal conduct, the same in each bin of acts, weighted by the"
            + " residents of all categories in the bin (direct standardisation). " + covered(equal));
  }

  private static boolean hasEqualRates(EqualConduct equal) {
    return equal.highest().equal() > 0 && equal.lowest().equal() > 0;
  }

  private static String perThousand(double rate) {
    return Phrases.number(1000 * rate, 2);
  }

  private static String few(EqualConduct.Category high, EqualConduct.Category low) {
    return Math.min(high.events(), low.events()) < FEW ? ", with counts below 30, which are mostly luck" : "";
  }

  private static String covered(EqualConduct equal) {
    return "Conduct is the number of unlawful acts that a resident would have done without any response. "
        + (equal.compared() == equal.residents()
            ? "Every bin has residents of each category."
            : "Bins that have residents of each category hold " + Phrases.share(
                equal.compared() / (double) equal.residents()) + " of all residents; the others are left out.");
  }

  private static Group group(Evidence evidence, String scheme, int position, String category) {
    var tiers = evidence.observations().counter(Tables.TIERS);
    long worst = 0;
    long residents = 0;
    for (var stratum : Evidence.labels(evidence.observations().counter(Tables.RESIDENTS), 0)) {
      if (stratum.split("/", -1)[position].equals(category)) {
        residents += evidence.sum(Tables.RESIDENTS, Map.of("stratum", stratum));
        worst += tiers.sum(
            Map.of(
                "month", evidence.lastMonth(), "scheme", scheme, "tier", evidence.worstTier(scheme), "stratum", stratum,
                "measure", "residents"));
      }
    }
    return new Group(category, worst, residents);
  }

  private static Finding finding(Evidence evidence, String scheme, String attribute, Group high, Group low) {
    double ratio = high.rate() / low.rate();
    return new Finding(
        evidence.id("disparity-" + attribute, scheme),
        evidence.title("Worst tier by " + attribute, scheme),
        ratio,
        "rate of the worst tier among " + high.category + " / rate among " + low.category,
        evidence.sentence(
            "the rate of the worst tier" + evidence.of(scheme) + " was " + times(ratio)
                + " high among invented residents with " + attribute + " '" + high.category + "' ("
                + Phrases.count(high.worst) + " of " + Phrases.count(high.residents) + ") as among those with '"
                + low.category + "' (" + Phrases.count(low.worst) + " of " + Phrases.count(low.residents) + ")"
                + (ratio < NEARLY_EQUAL || isMoreThanLuck(high, low) ? "" : ", a difference that luck alone can make")),
        "Table tiers, last month, worst tier: highest rate over lowest rate among the categories. Conduct, watching, error and"
            + " chance are not told apart. Luck alone can make it: a count below 30, or, of the residents of both in the worst"
            + " tier, a number in the first that is less than 3.3 standard deviations above its share of all residents"
            + " (binomial, 1 in 1,000).");
  }

  /**
   * Given how many of both groups are in the worst tier, those of one are binomial with its share of the residents, if the
   * rates are equal. The normal quantile 3.3 is that of 1 in 1,000, both sides.
   */
  private static boolean isMoreThanLuck(Group high, Group low) {
    double both = high.worst + (double) low.worst;
    double share = high.residents / (double) (high.residents + low.residents);
    double deviations = (high.worst - both * share) / Math.sqrt(both * share * (1 - share));
    return low.worst >= FEW && high.worst >= FEW && deviations > 3.3;
  }

  private static String times(double ratio) {
    boolean isNear = ratio < NEARLY_EQUAL && ratio > 1 / NEARLY_EQUAL;
    return ratio == 1 ? "as" : isNear ? "about as" : Phrases.number(ratio, 2) + " times as";
  }
}
