package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many entries were wrong, of all and by watcher. */
final class Entries {
  private Entries() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    if (written(evidence, Map.of()) > 0) {
      findings.add(wrongEntries(evidence));
    }
    for (var watcher : evidence.scenario().watchers().keySet()) {
      if (written(evidence, Map.of("watcher", watcher)) > 0) {
        findings.add(wrongByWatcher(evidence, watcher));
      }
    }
    return findings;
  }

  private static long written(Evidence evidence, Map<String, String> where) {
    return truth(evidence, where, "correct") + wrong(evidence, where);
  }

  private static long wrong(Evidence evidence, Map<String, String> where) {
    return truth(evidence, where, "misattributed") + truth(evidence, where, "fabricated");
  }

  private static long truth(Evidence evidence, Map<String, String> where, String truth) {
    var all = new TreeMap<>(where);
    all.put("truth", truth);
    return evidence.sum(Tables.ENTRIES, all);
  }

  private static Finding wrongEntries(Evidence evidence) {
    long written = written(evidence, Map.of());
    long wrong = wrong(evidence, Map.of());
    return new Finding(
        "wrong-entries",
        "Entries that were wrong",
        wrong / (double) written,
        "misattributed and fabricated entries / all entries written",
        evidence.sentence(
            Phrases.part(wrong, written, "entries")
                + " stood in the file of an invented resident who had not done what they said"),
        "Table entries, all months: misattributed plus fabricated over correct plus misattributed plus fabricated.")
        .counting(wrong, written);
  }

  private static Finding wrongByWatcher(Evidence evidence, String watcher) {
    var where = Map.of("watcher", watcher);
    long written = written(evidence, where);
    long wrong = wrong(evidence, where);
    return new Finding(
        "wrong-entries-" + watcher,
        "Entries by " + watcher + " that were wrong",
        wrong / (double) written,
        "misattributed and fabricated entries by this watcher / all its entries",
        evidence.sentence(
            Phrases.part(wrong, written, "entries by '" + watcher + "'")
                + " stood in the file of an invented resident who"
                + " had not done what they said"),
        "Table entries, all months, this watcher: misattributed plus fabricated over correct plus misattributed plus"
            + " fabricated.")
        .counting(wrong, written);
  }
}
