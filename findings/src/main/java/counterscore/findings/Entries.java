package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many entries were wrong, and how many penalised lawful speech. */
final class Entries {
  private Entries() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    long wrong = wrong(evidence, Map.of());
    long written = written(evidence, Map.of());
    if (written > 0) {
      findings.add(wrongEntries(evidence, wrong, written));
    }
    for (var watcher : evidence.scenario().watchers().keySet()) {
      boolean channel = evidence.observations().counter(Tables.ENTRIES).axes().get(1).labels().stream()
          .anyMatch(label -> label.get(1).equals(watcher));
      if (channel && written(evidence, Map.of("watcher", watcher)) > 0) {
        findings.add(wrongByWatcher(evidence, watcher));
      }
    }
    penalisedSpeech(evidence, findings);
    return findings;
  }

  private static long written(Evidence evidence, Map<String, String> where) {
    return truth(evidence, where, "correct") + wrong(evidence, where);
  }

  private static long wrong(Evidence evidence, Map<String, String> where) {
    return truth(evidence, where, "misattributed") + truth(evidence, where, "fabricated");
  }

  private static long truth(Evidence evidence, Map<String, String> where, String truth) {
    var all = new java.util.TreeMap<>(where);
    all.put("truth", truth);
    return evidence.sum(Tables.ENTRIES, all);
  }

  private static Finding wrongEntries(Evidence evidence, long wrong, long written) {
    double share = wrong / (double) written;
    return new Finding(
        "wrong-entries",
        "Entries that were wrong",
        share,
        "misattributed and fabricated entries / all entries written",
        evidence.sentence(
            Phrases.count(wrong) + " of " + Phrases.count(written) + " entries (" + Phrases.share(share)
                + ") stood in the file of an invented resident who had not done what they said"),
        "Table entries, all months: misattributed plus fabricated over correct plus misattributed plus fabricated.");
  }

  private static Finding wrongByWatcher(Evidence evidence, String watcher) {
    var where = Map.of("watcher", watcher);
    long written = written(evidence, where);
    double share = wrong(evidence, where) / (double) written;
    return new Finding(
        "wrong-entries-" + watcher,
        "Entries by " + watcher + " that were wrong",
        share,
        "misattributed and fabricated entries by this watcher / all its entries",
        evidence.sentence(
            Phrases.share(share) + " of the " + Phrases.count(written) + " entries that rest on " + watcher
                + " were wrong about an invented resident"),
        "Table entries, all months, this watcher: misattributed plus fabricated over all written.");
  }

  /** Entries of all schemes' penalising rules; a rule penalises where its points are below zero. */
  private static void penalisedSpeech(Evidence evidence, List<Finding> findings) {
    long speech = 0;
    long all = 0;
    for (var scheme : evidence.scenario().schemes().entrySet()) {
      for (var rule : scheme.getValue().rules().entrySet()) {
        if (rule.getValue().points().value() < 0) {
          long entries = evidence.sum(
              Tables.RULES, Map.of("scheme", scheme.getKey(), "conduct", rule.getKey(), "measure", "entries"));
          all += entries;
          var conduct = evidence.scenario().conduct().get(rule.getKey());
          speech += conduct != null && conduct.isSpeech() ? entries : 0;
        }
      }
    }
    if (all > 0) {
      double share = speech / (double) all;
      findings.add(
          new Finding(
              "speech-penalised",
              "Penalised entries about lawful speech",
              share,
              "penalised entries about lawful speech / all penalised entries",
              evidence.sentence(
                  Phrases.count(speech) + " of " + Phrases.count(all) + " penalised entries (" + Phrases.share(share)
                      + ") were about lawful speech of invented residents"),
              "Table rules, all months, rules with points below zero: entries about conduct marked as speech over all"
                  + " entries."));
    }
  }
}
