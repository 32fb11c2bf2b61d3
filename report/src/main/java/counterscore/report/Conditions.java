package counterscore.report;

import counterscore.observation.Tables;
import counterscore.scenario.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tiers did to demands beyond refusing them: waits, prices, rewards, waivers, demands made again. */
final class Conditions {
  private Conditions() {}

  /** One row per demand and tier; nothing where no demand declares any of it. */
  static Optional<Figure> of(Story story) {
    if (story.scenario().demands().values().stream().noneMatch(Conditions::hasAny)) {
      return Optional.empty();
    }
    var currency = story.scenario().society().currency();
    var table = new DataTable("What followed demands, by tier").words("Demand", "Tier")
        .numbers(
            "Asked", "Of these again", "Passed by an official", "Delayed", "Mean wait, days", "Paid more", "Paid less",
            "Rewards");
    for (var demand : story.scenario().demands().entrySet()) {
      if (hasAny(demand.getValue())) {
        tiers(story, demand.getKey()).forEach(tier -> table.row(row(story, demand.getKey(), tier)));
      }
    }
    return Optional.of(
        Figure.ofTable(
            "refused-conditions", "What followed demands, by tier",
            "The tier is the one that decided. Money" + (currency == null ? "" : " is in " + currency + " and")
                + " counts granted demands only: more or less than the price without a tier. It is counted, not taken"
                + " from anybody.",
            table).from(Tables.DEMANDS));
  }

  private static boolean hasAny(Demand demand) {
    return !demand.delayed().isEmpty() || !demand.priced().isEmpty() || !demand.rewarded().isEmpty()
        || demand.retry() != null || demand.waived() != null;
  }

  /** Tiers that decided a demand, in order. */
  private static List<String> tiers(Story story, String demand) {
    return story.observations().counter(Tables.DEMANDS).axes().get(1).labels().stream()
        .filter(labels -> labels.getFirst().equals(demand))
        .map(List::getLast)
        .toList();
  }

  private static String[] row(Story story, String demand, String tier) {
    long delayed = count(story, demand, tier, "delayed");
    var cells = new ArrayList<>(List.of(story.demand(demand), tier));
    for (var measure : List.of("asked", "retried", "waived")) {
      cells.add(Numbers.count(count(story, demand, tier, measure)));
    }
    cells.add(Numbers.count(delayed));
    cells.add(delayed == 0 ? "–" : Numbers.rate(count(story, demand, tier, "waiting-days") / (double) delayed));
    for (var measure : List.of("paid-more", "paid-less", "rewarded")) {
      cells.add(Numbers.sum(count(story, demand, tier, measure)));
    }
    return cells.toArray(String[]::new);
  }

  private static long count(Story story, String demand, String tier, String measure) {
    return story.sum(Tables.DEMANDS, Map.of("demand", demand, "tier", tier, "measure", measure));
  }
}
