package counterscore.findings;

import counterscore.observation.Tables;
import java.util.List;
import java.util.Map;

/** How many of the entries that lapse at all had lapsed when the run ended. */
final class Lapses {
  private Lapses() {}

  static List<Finding> findings(Evidence evidence, String scheme) {
    long entries = 0;
    long lapsed = 0;
    for (var rule : evidence.scheme(scheme).rules().entrySet()) {
      if (rule.getValue().lapses() != null) {
        entries += sum(evidence, scheme, rule.getKey(), "entries");
        lapsed += sum(evidence, scheme, rule.getKey(), "lapsed");
      }
    }
    return entries == 0 ? List.of() : List.of(finding(evidence, scheme, lapsed, entries));
  }

  private static long sum(Evidence evidence, String scheme, String conduct, String measure) {
    return evidence.sum(Tables.RULES, Map.of("scheme", scheme, "conduct", conduct, "measure", measure));
  }

  private static Finding finding(Evidence evidence, String scheme, long lapsed, long entries) {
    return new Finding(
        evidence.id("lapsed", scheme),
        evidence.title("Entries that had lapsed by the end", scheme),
        lapsed / (double) entries,
        "lapsed entries / entries read by rules under which entries lapse",
        evidence.sentence(
            Phrases.part(lapsed, entries, "entries" + evidence.of(scheme)) + " had lapsed within " + evidence.period()),
        "Table rules, all months, rules with a lapse: lapsed over entries. Entries that were struck or cleared before count as"
            + " not lapsed.")
        .counting(lapsed, entries);
  }
}
