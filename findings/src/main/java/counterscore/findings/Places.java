package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who got a scarce place because of a tier, and who lost one. */
final class Places {
  private Places() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (var demand : evidence.scenario().demands().entrySet()) {
      if (demand.getValue().places() != null) {
        findings(evidence, demand.getKey(), findings);
      }
    }
    return findings;
  }

  private static void findings(Evidence evidence, String demand, List<Finding> findings) {
    if (sum(evidence, demand, "admitted") > 0) {
      findings.add(displaced(evidence, demand));
    }
    if (sum(evidence, demand, "applied") > 0) {
      findings.add(scarce(evidence, demand));
    }
  }

  private static long sum(Evidence evidence, String demand, String measure) {
    return evidence.sum(Tables.PLACES, Map.of("demand", demand, "measure", measure));
  }

  private static Finding displaced(Evidence evidence, String demand) {
    long admitted = sum(evidence, demand, "admitted");
    long favoured = sum(evidence, demand, "favoured");
    long displaced = sum(evidence, demand, "displaced");
    return new Finding(
        "places-displaced/" + demand,
        "Places lost to favour or refusal (" + evidence.demand(demand) + ")",
        displaced / (double) admitted,
        "applicants displaced / places given",
        evidence.sentence(
            Phrases.part(favoured, admitted, "invented residents given a place") + " in " + evidence.demand(demand)
                + " owe it to their tier, and " + Phrases.count(displaced)
                + " others would have had one by lot alone"),
        "Table places, demand " + demand + ", all months: displaced over admitted. By lot alone: the same lottery marks"
            + " rank all applicants, refused ones included.")
        .counting(displaced, admitted);
  }

  private static Finding scarce(Evidence evidence, String demand) {
    long applied = sum(evidence, demand, "applied");
    long admitted = sum(evidence, demand, "admitted");
    return new Finding(
        "places-given/" + demand,
        "Applicants given a place (" + evidence.demand(demand) + ")",
        admitted / (double) applied,
        "places given / applications",
        evidence.sentence(
            Phrases.part(admitted, applied, "applications of invented residents") + " for " + evidence.demand(demand)
                + " led to a place"),
        "Table places, demand " + demand + ", all months: admitted over applied. One application per resident and"
            + " month.")
        .counting(admitted, applied);
  }
}
