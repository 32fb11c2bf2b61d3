package counterscore.findings;

import counterscore.observation.Tables;
import counterscore.scenario.Rule;
import java.util.List;
import java.util.Map;

/** How many of the entries that a scheme penalises were about lawful speech. */
final class Speech {
  private Speech() {}

  static List<Finding> findings(Evidence evidence, String scheme) {
    long speech = 0;
    long all = 0;
    for (var rule : evidence.scheme(scheme).rules().entrySet()) {
      long entries = penalised(evidence, scheme, rule.getKey(), rule.getValue());
      var conduct = evidence.scenario().conduct().get(rule.getKey());
      all += entries;
      speech += conduct != null && conduct.isSpeech() ? entries : 0;
    }
    return all == 0 ? List.of() : List.of(finding(evidence, scheme, speech, all));
  }

  /** Entries that a rule read in the months in which it penalised. */
  private static long penalised(Evidence evidence, String scheme, String conduct, Rule rule) {
    long entries = 0;
    for (var month : Evidence.labels(evidence.observations().counter(Tables.RULES), 0)) {
      if (Evidence.penalises(rule, month)) {
        entries += evidence.sum(
            Tables.RULES, Map.of("month", month, "scheme", scheme, "conduct", conduct, "measure", "entries"));
      }
    }
    return entries;
  }

  private static Finding finding(Evidence evidence, String scheme, long speech, long all) {
    return new Finding(
        evidence.id("speech-penalised", scheme),
        evidence.title("Penalised entries about lawful speech", scheme),
        speech / (double) all,
        "penalised entries about lawful speech / all penalised entries",
        evidence.sentence(
            Phrases.part(speech, all, "penalised entries" + evidence.of(scheme)) + " were about lawful speech"),
        "Table rules, all months, rules with points below zero: entries about conduct marked as speech over all"
            + " entries. A rule counts in a month by its points on the first of it.")
        .counting(speech, all);
  }
}
