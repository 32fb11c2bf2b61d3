package counterscore.engine.recording;

import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.LookupRow;
import counterscore.engine.plan.Plan;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;

/** Labels of the tables of demands, places, lists and look-ups, in the order in which the plan numbers their rows. */
final class Demands {
  private Demands() {}

  private static List<String> names(Plan plan) {
    return List.copyOf(plan.experiment().scenario().demands().keySet());
  }

  /** Demands, each with the tiers that decide it. */
  static List<List<String>> tiers(Plan plan) {
    return tiers(plan, plan.demands());
  }

  /** Demands with places, each with the tiers that decide it. */
  static List<List<String>> places(Plan plan) {
    return tiers(plan, plan.demands().stream().filter(demand -> demand.places() != null).toList());
  }

  private static List<List<String>> tiers(Plan plan, List<DemandPlan> demands) {
    var rows = new ArrayList<List<String>>();
    for (var demand : demands) {
      var tiers = demand.scheme() < 0 ? List.of(Tables.NONE) : plan.schemes().get(demand.scheme()).tiers();
      tiers.forEach(tier -> rows.add(List.of(names(plan).get(demand.index()), tier)));
    }
    return rows;
  }

  /** Names of the demands with places. */
  static List<String> scarce(Plan plan) {
    return plan.demands().stream()
        .filter(demand -> demand.places() != null)
        .map(demand -> names(plan).get(demand.index()))
        .toList();
  }

  /** Names of the demands, and any. */
  static List<String> refusable(Plan plan) {
    var names = new ArrayList<>(names(plan));
    names.add("any");
    return names;
  }

  static List<String> lists(Plan plan) {
    return List.copyOf(plan.experiment().scenario().lists().keySet());
  }

  /** Lists, each with the demands that it refuses. */
  static List<List<String>> listRefusals(Plan plan) {
    var rows = new ArrayList<List<String>>();
    for (var list : plan.lists()) {
      for (var demand : plan.demands()) {
        if (list.rowOfDemand()[demand.index()] >= 0) {
          rows.add(List.of(lists(plan).get(list.index()), names(plan).get(demand.index())));
        }
      }
    }
    return rows;
  }

  static List<List<String>> lookups(List<LookupRow> rows) {
    return rows.stream().map(row -> List.of(row.party(), row.scheme(), row.tier())).toList();
  }
}
