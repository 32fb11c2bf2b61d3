package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was refused, and to whom. */
final class Refusals {
  private Refusals() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    long asked = evidence.sum(Tables.DEMANDS, Map.of("measure", "asked"));
    long refused = evidence.sum(Tables.DEMANDS, Map.of("measure", "refused"));
    if (asked > 0) {
      findings.add(refusals(evidence, refused, asked));
      findings.add(residents(evidence));
    }
    long listed = evidence.sum(Tables.DEMANDS, Map.of("measure", "listed"));
    if (refused > 0 && !evidence.scenario().lists().isEmpty()) {
      findings.add(listed(evidence, listed, refused));
    }
    long byTier = ofEntries(evidence, "refused") - ofEntries(evidence, "listed");
    if (byTier > 0) {
      findings.add(
          among(
              evidence,
              "tainted",
              "Refusals with a wrong entry in the file",
              "met an invented resident with a wrong penalised entry in the file",
              byTier));
      findings.add(
          among(
              evidence,
              "blameless",
              "Refusals without any correct penalised entry",
              "met an invented resident who had never had a correct penalised entry",
              byTier));
    }
    return findings;
  }

  /** Demands that are decided by scores in which entries count; a computed score keeps none. */
  static long ofEntries(Evidence evidence, String measure) {
    return evidence.sum(Tables.DEMANDS, Map.of("measure", measure))
        - evidence.demandsOfComputedScores().stream()
            .mapToLong(demand -> evidence.sum(Tables.DEMANDS, Map.of("demand", demand, "measure", measure)))
            .sum();
  }

  private static Finding refusals(Evidence evidence, long refused, long asked) {
    double share = refused / (double) asked;
    return new Finding(
        "refusals",
        "Demands refused",
        share,
        "refused demands / demands made",
        evidence.sentence(
            Phrases.part(refused, asked, "demands of invented residents")
                + " were refused because of " + reason(evidence)),
        "Table refusals, all months: refused over asked. Refusals, not residents.").counting(refused, asked);
  }

  private static Finding residents(Evidence evidence) {
    long refused = evidence.sum(Tables.REFUSED_RESIDENTS, Map.of("demand", "any"));
    double share = refused / (double) evidence.residents();
    return new Finding(
        "refused-residents",
        "Residents refused at least once",
        share,
        "residents with at least one refusal / all residents",
        evidence.sentence(
            Phrases.part(refused, evidence.residents(), "invented residents")
                + " were refused something at least once in " + evidence.period()),
        "Table refused_residents, demand 'any', over residents.").counting(refused, evidence.residents());
  }

  private static String reason(Evidence evidence) {
    if (evidence.scenario().lists().isEmpty()) {
      return "the resident's tier";
    }
    return evidence.isOfListsAlone() ? "a list" : "the resident's tier or a list";
  }

  private static Finding listed(Evidence evidence, long listed, long refused) {
    return new Finding(
        "refusals-listed",
        "Refusals because of a list",
        listed / (double) refused,
        "refusals because of a list / all refusals",
        evidence.sentence(
            Phrases.part(listed, refused, "refusals") + " met an invented resident who stood on a list"),
        "Table refusals, all months: listed over refused. Who is refused by both a list and a tier counts here.")
        .counting(listed, refused);
  }

  private static Finding among(Evidence evidence, String measure, String title, String what, long refused) {
    long count = ofEntries(evidence, measure);
    double share = count / (double) refused;
    boolean hasLists = !evidence.scenario().lists().isEmpty();
    return new Finding(
        "refusals-" + measure,
        title,
        share,
        measure + " refusals / " + (hasLists ? "refusals by tier" : "all refusals"),
        evidence.sentence(Phrases.part(count, refused, "refusals" + (hasLists ? " by tier" : "")) + " " + what),
        "Table refusals, all months: " + measure
            + " over refused" + (hasLists ? " less listed" : "")
            + ". It says what stood in the file, not what would have been"
            + " decided without it. Demands that a computed score decides do not count: it keeps no entries.")
        .counting(count, refused);
  }
}
