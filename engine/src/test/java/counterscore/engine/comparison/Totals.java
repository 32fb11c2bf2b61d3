package counterscore.engine.comparison;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sums of tables over months, tiers and strata: coarse cells, in which small slips show. */
final class Totals {
  /** Marks a cell of the diary that is a sum. */
  static final String TOTAL = "total";

  /** Which labels of a table's cells, behind the name of the table, tell its totals apart. */
  private static final Map<String, int[]> KEPT = Map.of(
      Tables.CONTROL_ROOM, new int[] {4},
      Tables.FRIENDS, new int[] {3},
      Tables.DEMANDS, new int[] {2, 5},
      Tables.PLACES, new int[] {2, 5},
      Tables.LISTS, new int[] {2, 4},
      Tables.LIST_REFUSALS, new int[] {2, 3},
      Tables.LOOKUPS, new int[] {2},
      Tables.REQUESTS, new int[] {2, 6},
      Tables.STUDY, new int[] {3},
      Tables.STUDY_POINTS, new int[] {2, 3});

  private Totals() {}

  /** The total that a cell belongs to; empty where there is none. */
  static List<String> of(List<String> cell) {
    var kept = KEPT.get(cell.getFirst());
    if (kept == null) {
      return List.of();
    }
    var total = new ArrayList<>(List.of(TOTAL, cell.getFirst()));
    for (int label : kept) {
      total.add(cell.get(label));
    }
    return List.copyOf(total);
  }
}
