package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who stood on a list, and what it refused them. */
final class Lists {
  private Lists() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (var list : evidence.scenario().lists().entrySet()) {
      findings.add(listed(evidence, list.getKey()));
      long days = sum(evidence, list.getKey(), "days");
      if (days > 0) {
        findings.add(entered(evidence, list.getKey(), days));
        list.getValue().refuses().forEach(demand -> findings.add(attempts(evidence, list.getKey(), demand, days)));
      }
    }
    return findings;
  }

  private static long sum(Evidence evidence, String list, String measure) {
    return evidence.sum(Tables.LISTS, Map.of("list", list, "measure", measure));
  }

  private static Finding listed(Evidence evidence, String list) {
    long listed = evidence.sum(
        Tables.LISTS, Map.of("list", list, "month", evidence.lastMonth(), "measure", "listed"));
    return new Finding(
        "listed/" + list,
        "Residents on the list at the end (" + evidence.list(list) + ")",
        listed / (double) evidence.residents(),
        "residents on the list / all residents",
        evidence.sentence(
            Phrases.part(listed, evidence.residents(), "invented residents") + " stood on the list "
                + evidence.list(list) + " at the end"),
        "Table lists, list " + list + ", last month: listed over residents.").counting(listed, evidence.residents());
  }

  private static Finding entered(Evidence evidence, String list, long days) {
    long removed = sum(evidence, list, "removed");
    double rate = removed / (days / 365.0);
    return new Finding(
        "list-left/" + list,
        "How often a listed resident gets off the list (" + evidence.list(list) + ")",
        rate,
        "residents taken off the list / listed resident and 365 days",
        evidence.sentence(
            "an invented resident on the list " + evidence.list(list) + " was taken off it "
                + Phrases.number(rate, 2) + " times a year on average"),
        "Table lists, list " + list + ", all months: removed over days, times 365.");
  }

  private static Finding attempts(Evidence evidence, String list, String demand, long days) {
    long refused = evidence.sum(Tables.LIST_REFUSALS, Map.of("list", list, "demand", demand));
    double rate = refused / (days / 365.0);
    return new Finding(
        "listed-attempts/" + list + "/" + demand,
        "Refusals per listed person-year (" + evidence.demand(demand) + ")",
        rate,
        "refusals because of the list / listed resident and 365 days",
        evidence.sentence(
            "an invented resident on the list " + evidence.list(list) + " was refused " + evidence.demand(demand) + " "
                + Phrases.number(rate, 2) + " times a year on average"),
        "Table list_refusals, list " + list + ", demand " + demand
            + ", all months, over the days of table lists, times 365. Refusals, not residents.");
  }
}
