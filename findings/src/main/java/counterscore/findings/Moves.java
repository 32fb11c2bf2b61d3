package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who left and joined, and how many of those who left stood in the worst tier. */
final class Moves {
  private Moves() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    var society = evidence.scenario().society();
    if (society.turnover() == null && society.growth() == null) {
      return findings;
    }
    findings.add(moved(evidence));
    evidence.scenario().schemes().forEach((key, scheme) -> {
      long left = evidence.sum(Tables.LEAVERS, Map.of("scheme", key));
      if (scheme.tiers().size() > 1 && left > 0) {
        findings.add(worst(evidence, key, left));
      }
    });
    return findings;
  }

  private static Finding moved(Evidence evidence) {
    long left = evidence.sum(Tables.MOVES, Map.of("measure", "left"));
    long joined = evidence.sum(Tables.MOVES, Map.of("measure", "joined"));
    return new Finding(
        "moves",
        "Residents who left",
        left / (double) evidence.residents(),
        "residents who left / residents at the end",
        evidence.sentence(
            "an invented resident left " + Phrases.times(left) + " and joined " + Phrases.times(joined) + " in "
                + evidence.period()),
        "Table moves, all months: left over residents. Whoever leaves takes the file along; whoever joins begins without one."
            + " How often is declared.")
        .counting(left, evidence.residents());
  }

  private static Finding worst(Evidence evidence, String scheme, long left) {
    long worst = evidence.sum(Tables.LEAVERS, Map.of("scheme", scheme, "tier", evidence.worstTier(scheme)));
    return new Finding(
        evidence.id("leavers-worst", scheme),
        evidence.title("Residents who left from the worst tier", scheme),
        worst / (double) left,
        "residents who left from the worst tier / residents with a score who left",
        evidence.sentence(
            Phrases.part(worst, left, "invented residents who left") + " stood in tier " + evidence.worstTier(scheme)
                + evidence.of(scheme) + " when they did"),
        "Table leavers, all months: residents in the worst tier over residents of all tiers. Nobody leaves because of a tier: who"
            + " leaves is drawn alike from all.")
        .counting(worst, left);
  }
}
