package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who has a score that a firm computes, and what such a score adds elsewhere. */
final class ComputedScores {
  private ComputedScores() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    evidence.scenario().schemes().forEach((key, scheme) -> {
      if (scheme.computed() != null) {
        findings.add(members(evidence, key));
      }
      scheme.feeds().forEach((other, feed) -> {
        if (feed.weight().value() != 0) {
          findings.add(fed(evidence, key, other));
        }
      });
    });
    return findings;
  }

  private static Finding members(Evidence evidence, String scheme) {
    long members = evidence.sum(
        Tables.COMPUTED, Map.of("month", evidence.lastMonth(), "scheme", scheme, "measure", "members"));
    return new Finding(
        "members/" + scheme,
        evidence.title("Residents with a computed score at the end", scheme),
        members / (double) evidence.residents(),
        "residents with a computed score / all residents",
        evidence.sentence(
            Phrases.part(members, evidence.residents(), "invented residents") + " had a computed score"
                + evidence.of(scheme) + " at the end"),
        "Table computed, last month: members over residents.").counting(members, evidence.residents());
  }

  private static Finding fed(Evidence evidence, String scheme, String other) {
    var last = evidence.lastMonth();
    long lowered = fed(evidence, scheme, other, "lowered");
    long raised = fed(evidence, scheme, other, "raised");
    long all = evidence.sum(Tables.TIERS, Map.of("month", last, "scheme", scheme, "measure", "residents"));
    return new Finding(
        "fed-lower/" + scheme + "/" + other,
        "Residents whose score another score lowers (" + other + " into " + scheme + ")",
        all == 0 ? 0 : lowered / (double) all,
        "residents lowered / residents with a score",
        evidence.sentence(
            "at the end the score '" + other + "' lowered the score '" + scheme + "' of "
                + Phrases.part(lowered, all, "invented residents") + " and raised that of " + Phrases.count(raised)),
        "Table feeds, last month: lowered and raised, over residents of table tiers.");
  }

  private static long fed(Evidence evidence, String scheme, String other, String measure) {
    return evidence.sum(
        Tables.FEEDS,
        Map.of("month", evidence.lastMonth(), "scheme", scheme, "other", other, "measure", measure));
  }
}
