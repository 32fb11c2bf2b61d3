package counterscore.findings;

import counterscore.observation.Tables;
import counterscore.scenario.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What granted demands had to wait for and to pay, by tier. */
final class Conditions {
  private Conditions() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    var demands = evidence.scenario().demands().values();
    long asked = evidence.sum(Tables.DEMANDS, Map.of("measure", "asked"));
    if (asked > 0 && demands.stream().anyMatch(demand -> !demand.delayed().isEmpty())) {
      findings.add(delays(evidence, asked));
    }
    if (demands.stream().anyMatch(Conditions::movesMoney)) {
      evidence.scenario().schemes().keySet().forEach(scheme -> money(evidence, scheme, findings));
    }
    long retried = evidence.sum(Tables.DEMANDS, Map.of("measure", "retried"));
    if (asked > 0 && demands.stream().anyMatch(demand -> demand.retry() != null)) {
      findings.add(retried(evidence, retried, asked));
    }
    long waived = evidence.sum(Tables.DEMANDS, Map.of("measure", "waived"));
    if (asked > 0 && demands.stream().anyMatch(demand -> demand.waived() != null)) {
      findings.add(waived(evidence, waived, asked));
    }
    return findings;
  }

  private static boolean movesMoney(Demand demand) {
    return !demand.priced().isEmpty() || !demand.rewarded().isEmpty();
  }

  private static Finding delays(Evidence evidence, long asked) {
    long delayed = evidence.sum(Tables.DEMANDS, Map.of("measure", "delayed"));
    long days = evidence.sum(Tables.DEMANDS, Map.of("measure", "waiting-days"));
    return new Finding(
        "delays",
        "Demands delayed",
        delayed / (double) asked,
        "demands granted after a wait / demands made",
        evidence.sentence(
            Phrases.part(delayed, asked, "demands of invented residents") + " were granted after a wait"
                + (delayed == 0 ? "" : " of " + Phrases.number(days / (double) delayed, 2) + " days on average")),
        "Table refusals, all months: delayed over asked; the mean wait is waiting_days over delayed.")
        .counting(delayed, asked);
  }

  private static void money(Evidence evidence, String scheme, List<Finding> findings) {
    for (var tier : evidence.scheme(scheme).tiers().keySet()) {
      long residentDays = evidence.sum(Tables.TIERS_DAILY, Map.of("scheme", scheme, "tier", tier));
      if (residentDays > 0) {
        findings.add(money(evidence, scheme, tier, residentDays / 365.0));
      }
    }
  }

  private static Finding money(Evidence evidence, String scheme, String tier, double years) {
    double more = sum(evidence, scheme, tier, "paid-more") / years;
    double less = sum(evidence, scheme, tier, "paid-less") / years;
    double rewarded = sum(evidence, scheme, tier, "rewarded") / years;
    var currency = evidence.scenario().society().currency();
    var unit = currency == null ? "money" : currency;
    return new Finding(
        evidence.id("money", scheme) + "/" + tier,
        evidence.title("What tier " + tier + " costs or brings", scheme),
        (more - less - rewarded) / 100,
        unit + " paid above the ordinary price, less discounts and rewards / resident-year in the tier",
        evidence.sentence(
            "an invented resident in tier " + tier + evidence.of(scheme) + " paid "
                + Phrases.money(more, currency) + " above and " + Phrases.money(less, currency)
                + " below the ordinary price a year, and was given rewards of " + Phrases.money(rewarded, currency)),
        "Table refusals, all months, demands that scheme " + scheme + " decides, tier " + tier + ": paid_more less"
            + " paid_less less rewarded, in hundredths, over resident-years in the tier (table daily_tiers, over 365).");
  }

  /** Over the demands that the scheme decides. */
  private static long sum(Evidence evidence, String scheme, String tier, String measure) {
    long sum = 0;
    for (var demand : evidence.scenario().demands().entrySet()) {
      var decides = demand.getValue().scheme();
      boolean isDecidedBySchemes = !demand.getValue().isDecidedByLists();
      if (isDecidedBySchemes && (decides == null || decides.equals(scheme))) {
        sum += evidence.sum(
            Tables.DEMANDS, Map.of("demand", demand.getKey(), "tier", tier, "measure", measure));
      }
    }
    return sum;
  }

  private static Finding retried(Evidence evidence, long retried, long asked) {
    return new Finding(
        "retries",
        "Demands made again after a refusal",
        retried / (double) asked,
        "demands made again / demands made",
        evidence.sentence(
            Phrases.part(retried, asked, "demands of invented residents") + " were made again after a refusal"),
        "Table refusals, all months: retried over asked. Each is a look-up of its own.").counting(retried, asked);
  }

  private static Finding waived(Evidence evidence, long waived, long asked) {
    return new Finding(
        "waivers",
        "Refusals that an official let pass",
        waived / (double) asked,
        "demands granted by an official against the tier / demands made",
        evidence.sentence(
            Phrases.part(waived, asked, "demands of invented residents")
                + " were granted by an official although the tier is refused"),
        "Table refusals, all months: waived over asked.").counting(waived, asked);
  }
}
