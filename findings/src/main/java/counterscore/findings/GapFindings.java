package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Sentences about gaps between groups, one for each. */
final class GapFindings {
  private GapFindings() {}

  static List<Finding> of(Scenario scenario, Observations baseline, List<Gap> gaps) {
    var evidence = new Evidence(scenario, baseline);
    var findings = new ArrayList<Finding>();
    gaps.forEach(gap -> findings.add(finding(evidence, gap)));
    return List.copyOf(findings);
  }

  private static Finding finding(Evidence evidence, Gap gap) {
    return new Finding(
        "gap-" + gap.id(),
        gap.title() + ": what the gap is made of",
        gap.gap(),
        gap.counted().words() + " / 1,000 residents, " + gap.high().name() + " less " + gap.low().name(),
        evidence.sentence(rates(evidence, gap) + (gap.gap() == 0 ? "" : ": " + parts(gap))),
        "Rate of each category over all its residents, in worlds in which unequal watching, unequal error and unequal remedy are"
            + " on and off in every combination (table world_gaps). Put in is the gap without any of them: conduct by group,"
            + " and whatever else the scenario declares by group, an input and not a result. Each of the three has its Shapley"
            + " value; all four sum to the gap (table gaps). The two categories are those with the highest and the lowest rate"
            + " as declared.");
  }

  private static String rates(Evidence evidence, Gap gap) {
    var scheme = gap.scheme();
    var things = gap.counted().words() + (scheme == null ? "" : evidence.of(scheme));
    if (gap.gap() == 0) {
      return "there are as many " + things + " per 1,000 invented residents in every category of " + gap.attribute();
    }
    int digits = Phrases.digitsApart(gap.high().rate(), gap.low().rate());
    return "there are " + Phrases.number(gap.high().rate(), digits) + " " + things
        + " per 1,000 invented residents with "
        + gap.attribute() + " '" + gap.high().name() + "' and " + Phrases.number(gap.low().rate(), digits)
        + " with '" + gap.low().name() + "'";
  }

  private static String parts(Gap gap) {
    var words = new ArrayList<String>();
    words.add("of the difference " + Phrases.signed(gap.putIn()) + " was put in");
    gap.parts()
        .forEach(part -> words.add(Phrases.signed(part.value()) + " comes from " + part.mechanism().words()));
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
