package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came after the first twelve months of a longer run. Flows are counts from one month's end to the next and follow nobody, so
 * how many of the worst tier of the first year were still there is known between two bounds.
 */
final class AfterFirstYear {
  private static final int YEAR = 12;

  private final Evidence evidence;
  private final String scheme;
  private final String worst;
  private final List<String> months;

  private AfterFirstYear(Evidence evidence, String scheme) {
    this.evidence = evidence;
    this.scheme = scheme;
    this.worst = evidence.worstTier(scheme);
    this.months = Evidence.labels(evidence.observations().counter(Tables.TIERS), 0);
  }

  static List<Finding> findings(Evidence evidence, String scheme) {
    var of = new AfterFirstYear(evidence, scheme);
    var findings = new ArrayList<Finding>();
    if (of.months.size() <= YEAR) {
      return findings;
    }
    long then = of.inWorst(of.months.get(YEAR - 1));
    if (then > 0 && !of.startsInWorst()) {
      findings.add(of.stillThere(then));
    }
    findings.add(of.entered());
    return findings;
  }

  /** Whoever joins counts as coming from the tier of the start; where that is the worst one, stays and arrivals look alike. */
  private boolean startsInWorst() {
    var tiers = evidence.scheme(scheme).tiers();
    var start = evidence.scheme(scheme).start().value();
    return tiers.entrySet().stream().filter(tier -> start >= tier.getValue().value()).findFirst()
        .map(tier -> tier.getKey().equals(worst)).orElse(true);
  }

  private Finding stillThere(long then) {
    long departures = 0;
    for (int m = YEAR; m < months.size(); m++) {
      departures += inWorst(months.get(m - 1)) - flow(months.get(m), worst, worst);
    }
    long least = Math.max(0, then - departures);
    long most = Math.min(then, inWorst(months.getLast()));
    return new Finding(
        evidence.id("worst-tier-still", scheme),
        evidence.title("In the worst tier at the end of the first year and of the run, at least", scheme),
        least / (double) then,
        "residents in the worst tier at the twelfth month's end and at the last one, at least / residents in it at the"
            + " twelfth month's end",
        evidence.sentence(
            (least == most ? Phrases.count(least) : "between " + Phrases.count(least) + " and " + Phrases.count(most))
                + " of " + Phrases.count(then) + " invented residents in tier " + worst + evidence.of(scheme)
                + " at the end of the first twelve months were in it at the end of the run"),
        "Table tiers and table flows, worst tier, after the twelfth month. At least: residents of the twelfth month's end less"
            + " all who went from the worst tier to another one or away, at any month's end. At most: the smaller of its"
            + " residents then and at the end. Flows follow nobody, so that nothing in between is known.")
        .counting(least, then);
  }

  private Finding entered() {
    long first = into(0, YEAR);
    long later = into(YEAR, months.size());
    return new Finding(
        evidence.id("worst-tier-entered-later", scheme),
        evidence.title("Moves into the worst tier after the first year", scheme),
        later,
        "month ends at which a resident is newly in the worst tier, after the twelfth",
        evidence.sentence(
            "an invented resident was newly found in tier " + worst + evidence.of(scheme) + " at a month's end "
                + Phrases.times(first) + " in the first twelve months and " + Phrases.times(later) + " in the "
                + Phrases.count(months.size() - (long) YEAR) + " after"),
        "Table flows, months after the twelfth: residents with 'to' the worst tier and 'from' another. Whether somebody had been"
            + " there before is not counted.");
  }

  private long into(int from, int to) {
    long sum = 0;
    for (var month : months.subList(from, to)) {
      sum += evidence.sum(Tables.FLOWS, Map.of("month", month, "scheme", scheme, "to", worst))
          - flow(month, worst, worst);
    }
    return sum;
  }

  private long flow(String month, String from, String to) {
    return evidence.sum(Tables.FLOWS, Map.of("month", month, "scheme", scheme, "from", from, "to", to));
  }

  private long inWorst(String month) {
    return evidence.sum(
        Tables.TIERS, Map.of("month", month, "scheme", scheme, "tier", worst, "measure", "residents"));
  }
}
