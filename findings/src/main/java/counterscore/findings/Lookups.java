package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How often anybody looked at an invented resident's score, and who. */
final class Lookups {
  private Lookups() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    long demands = evidence.sum(Tables.DEMANDS, Map.of("measure", "asked"));
    var parties = parties(evidence, Tables.LOOKUPS);
    if (demands > 0 || !evidence.scenario().lookups().isEmpty()) {
      findings.add(all(evidence));
    }
    if (parties.size() > 1) {
      parties.forEach(party -> findings.add(of(evidence, party)));
    }
    for (var party : parties(evidence, Tables.REQUESTS)) {
      long asked = evidence.sum(Tables.REQUESTS, Map.of("party", party, "measure", "asked"));
      if (asked > 0) {
        findings.add(shared(evidence, party, asked));
      }
    }
    return findings;
  }

  private static List<String> parties(Evidence evidence, String table) {
    return Evidence.labels(evidence.observations().counter(table), 1).stream().distinct().toList();
  }

  private static double perYear(Evidence evidence, long count) {
    return count * 365.0 / evidence.days() / evidence.residents();
  }

  private static Finding all(Evidence evidence) {
    double rate = perYear(evidence, evidence.observations().counter(Tables.LOOKUPS).sum());
    var whose = evidence.isOfListsAlone() ? "an invented resident was "
        : (evidence.hasSeveralSchemes() ? "a" : "the") + " score of an invented resident was ";
    return new Finding(
        "lookups",
        "Look-ups per resident-year",
        rate,
        "look-ups / resident and 365 days",
        evidence.sentence(whose + often(rate)),
        "Table lookups, all parties, over residents and years of 365 days.");
  }

  private static String often(double rate) {
    return rate == 0 ? "never looked up" : "looked up " + Phrases.number(rate, 2) + " times a year on average";
  }

  private static Finding of(Evidence evidence, String party) {
    double rate = perYear(evidence, evidence.sum(Tables.LOOKUPS, Map.of("party", party)));
    return new Finding(
        "lookups-by/" + party,
        "Look-ups per resident-year by " + party,
        rate,
        "look-ups by " + party + " / resident and 365 days",
        evidence.sentence(
            isOwn(evidence, party)
                ? "an invented resident looked at the own score " + Phrases.number(rate, 2) + " times a year on average"
                : "an invented resident was " + often(rate) + " by '" + party + "'"),
        "Table lookups, party " + party + ", over residents and years of 365 days.");
  }

  private static boolean isOwn(Evidence evidence, String party) {
    var lookup = evidence.scenario().lookups().get(party);
    return lookup != null && lookup.isOwn();
  }

  private static Finding shared(Evidence evidence, String party, long asked) {
    long shared = evidence.sum(Tables.REQUESTS, Map.of("party", party, "measure", "shared"));
    return new Finding(
        "requests-shared/" + party,
        "Requests by " + party + " that were answered with the score",
        shared / (double) asked,
        "requests after which the score was shown / requests",
        evidence.sentence(
            Phrases.part(shared, asked, "requests") + " by '" + party + "' were answered with the score of an invented"
                + " resident"),
        "Table requests, party " + party + ", all months: shared over asked.").counting(shared, asked);
  }
}
