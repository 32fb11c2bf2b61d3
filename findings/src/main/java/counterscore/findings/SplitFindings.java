package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Sentences about how much of what each variant does comes by others. */
final class SplitFindings {
  private SplitFindings() {}

  static List<Finding> of(Scenario scenario, Observations baseline, List<SplitEffect> splits) {
    var evidence = new Evidence(scenario, baseline);
    var findings = new ArrayList<Finding>();
    for (int v = 0; v < splits.size(); v++) {
      for (var outcome : splits.get(v).outcomes()) {
        findings.add(finding(evidence, splits.get(v), outcome, v + 1));
      }
    }
    return List.copyOf(findings);
  }

  private static Finding finding(Evidence evidence, SplitEffect split, SplitEffect.Outcome outcome, int number) {
    var everybody = outcome.everybody();
    var id = "variant-" + number + "-split-" + outcome.key();
    return new Finding(
        outcome.scheme() == null ? id : evidence.id(id, outcome.scheme()),
        "'" + split.name() + "': directly and by others, " + lower(outcome.title()),
        everybody.own(),
        outcome.unit() + ", direct part of variant less baseline",
        evidence.sentence(sentence(evidence, split, outcome)),
        "Table split: own, friends, misdirected and displaced of " + outcome.definition()
            + "; each is the difference between two worlds of table split_worlds. Own is A1 less baseline, and what others add comes"
            + " in the order friends, entries, places (A2, A3, variant), or in the reverse (R1, R2, variant)."
            + " The parts depend on how the worlds share their luck and on the order (docs/model/split.md); their sum does not.");
  }

  private static String sentence(Evidence evidence, SplitEffect split, SplitEffect.Outcome outcome) {
    var all = outcome.everybody();
    var what = counted(outcome) + (outcome.scheme() == null ? "" : evidence.of(outcome.scheme()));
    if (!all.isMoved()) {
      return "with '" + split.name() + "' " + what + " is as in the baseline, directly and by others"
          + (outcome.isMoved() ? ", though not in every group" : "");
    }
    return "with '" + split.name() + "' " + what + " changes by " + outcome.change(all.difference()) + ": directly "
        + outcome.change(all.own()) + ", " + words(outcome, all.forth()) + " (in the reverse order "
        + words(outcome, all.back()) + "), for this coupling of luck";
  }

  private static String counted(SplitEffect.Outcome outcome) {
    return outcome.isMean()
        ? "the sum of scores at the end per 1,000 invented residents"
        : "the number of " + switch (outcome.unit()) {
          case "residents" -> "invented residents in the worst tier at the end";
          case "refusals" -> "demands refused";
          default -> "scarce places given to applicants";
        };
  }

  private static String words(SplitEffect.Outcome outcome, SplitEffect.Others others) {
    return "through friends " + outcome.change(others.friends()) + ", misdirected "
        + outcome.change(others.misdirected()) + " and displaced " + outcome.change(others.displaced());
  }

  private static String lower(String title) {
    return Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }
}
