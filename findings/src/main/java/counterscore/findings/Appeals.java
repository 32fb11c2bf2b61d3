package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What appeals did about wrong entries, and what they did beyond that. */
final class Appeals {
  private final Evidence evidence;
  private final String scheme;
  private final String of;

  private Appeals(Evidence evidence, String scheme) {
    this.evidence = evidence;
    this.scheme = scheme;
    this.of = evidence.of(scheme);
  }

  static List<Finding> findings(Evidence evidence, String scheme) {
    var findings = new ArrayList<Finding>();
    if (evidence.scheme(scheme).appeals() == null) {
      return findings;
    }
    var appeals = new Appeals(evidence, scheme);
    if (appeals.wrong() > 0) {
      findings.add(appeals.struckOfWrong());
    }
    if (appeals.sum("struck") + appeals.sum("upheld") > 0) {
      findings.add(appeals.decided());
    }
    if (appeals.sum("contested-correct") > 0 && appeals.sum("struck") > 0) {
      findings.add(appeals.correctOfStruck());
    }
    return findings;
  }

  private long sum(String measure) {
    return evidence.sum(Tables.APPEALS, Map.of("scheme", scheme, "measure", measure));
  }

  /** Wrong entries about conduct that costs points in the scheme, in the months in which it does. */
  private long wrong() {
    long entries = 0;
    for (var rule : evidence.scheme(scheme).rules().entrySet()) {
      for (var month : Evidence.labels(evidence.observations().counter(Tables.ENTRIES), 0)) {
        for (var truth : Evidence.penalises(rule.getValue(), month) ? List.of("misattributed", "fabricated")
            : List.<String>of()) {
          entries += evidence.sum(Tables.ENTRIES, Map.of("month", month, "conduct", rule.getKey(), "truth", truth));
        }
      }
    }
    return entries;
  }

  private Finding struckOfWrong() {
    long wrong = wrong();
    long struck = Math.max(0, sum("struck") - sum("struck-correct"));
    long silent = Math.max(0, wrong - sum("contested") + sum("contested-correct"));
    return new Finding(
        evidence.id("wrong-struck", scheme),
        evidence.title("Wrong entries that an appeal struck", scheme),
        struck / (double) wrong,
        "wrong entries struck / wrong entries about conduct that costs points",
        evidence.sentence(
            Phrases.part(struck, wrong, "wrong entries" + of)
                + " that could cost points were struck after an appeal, and "
                + Phrases.count(silent) + " were never contested"),
        "Table appeals, all months: struck less struck_correct, over misattributed plus fabricated entries (table entries) about"
            + " conduct whose rule costs points on the first of the month. Never contested: these entries less contested plus"
            + " contested_correct; entries with 0 points because of a cap, which cannot be contested, are among them.")
        .counting(struck, wrong);
  }

  private Finding decided() {
    long struck = sum("struck");
    long decided = struck + sum("upheld");
    return new Finding(
        evidence.id("appeals-struck", scheme),
        evidence.title("Decided appeals that struck the entry", scheme),
        struck / (double) decided,
        "appeals that struck the entry / appeals decided",
        evidence.sentence(
            Phrases.part(struck, decided, "decided appeals of invented residents") + " struck the entry" + of + "; in "
                + Phrases.count(sum("moot")) + " more the entry had gone before the decision"),
        "Table appeals, all months: struck over struck plus upheld; moot are those in which the entry had lapsed or had been"
            + " cleared. How often an appeal succeeds is declared.")
        .counting(struck, decided);
  }

  private Finding correctOfStruck() {
    return new Finding(
        evidence.id("struck-correct", scheme),
        evidence.title("Struck entries that were correct", scheme),
        sum("struck-correct") / (double) sum("struck"),
        "correct entries struck / entries struck",
        evidence.sentence(
            Phrases.part(sum("struck-correct"), sum("struck"), "struck entries" + of) + " were correct"),
        "Table appeals, all months: struck_correct over struck. An entry in the file of somebody who answers for the actor"
            + " counts as correct.");
  }
}
