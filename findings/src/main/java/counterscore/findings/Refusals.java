package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was refused, to whom, and how often anybody looked. */
final class Refusals {
  private Refusals() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    long asked = evidence.sum(Tables.DEMANDS, Map.of("measure", "asked"));
    long refused = evidence.sum(Tables.DEMANDS, Map.of("measure", "refused"));
    if (asked > 0) {
      findings.add(refusals(evidence, refused, asked));
      findings.add(residents(evidence));
      findings.add(lookups(evidence));
    }
    if (refused > 0) {
      findings.add(
          among(
              evidence,
              "tainted",
              "Refusals with a wrong entry in the file",
              "met an invented resident with a wrong penalised entry in the file",
              refused));
      findings.add(
          among(
              evidence,
              "blameless",
              "Refusals without any correct penalised entry",
              "met an invented resident who had never had a correct penalised entry",
              refused));
    }
    return findings;
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
                + " were refused because of the resident's tier"),
        "Table refusals, all months: refused over asked. Refusals, not residents.");
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
        "Table refused_residents, demand 'any', over residents.");
  }

  private static Finding lookups(Evidence evidence) {
    double rate =
        evidence.observations().counter(Tables.LOOKUPS).sum() * 365.0 / evidence.days() / evidence.residents();
    return new Finding(
        "lookups",
        "Look-ups per resident-year",
        rate,
        "look-ups / resident and 365 days",
        evidence.sentence(
            (evidence.hasSeveralSchemes() ? "a" : "the") + " score of an invented resident was "
                + (rate == 0 ? "never looked up"
                    : "looked up " + Phrases.number(rate, 2) + " times a year on average")),
        "Table lookups, all parties, over residents and years of 365 days.");
  }

  private static Finding among(Evidence evidence, String measure, String title, String what, long refused) {
    long count = evidence.sum(Tables.DEMANDS, Map.of("measure", measure));
    double share = count / (double) refused;
    return new Finding(
        "refusals-" + measure,
        title,
        share,
        measure + " refusals / all refusals",
        evidence.sentence(Phrases.part(count, refused, "refusals") + " " + what),
        "Table refusals, all months: " + measure
            + " over refused. It says what stood in the file, not what would have been"
            + " decided without it.");
  }
}
