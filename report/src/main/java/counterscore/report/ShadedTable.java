package counterscore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;

/** A table of residents by tier and tier, whose cells are shaded by the share of the row. Tiers in which nobody is are left out. */
final class ShadedTable {
  /** Steps of shading, 0 to this. */
  private static final int SHADES = 8;

  private ShadedTable() {}

  /**
   * @param corner what the rows are
   * @param to put before a tier at the head of a column
   * @param residents by tier of the row and of the column
   */
  static DataTable of(
      String caption, String corner, String to, List<String> tiers, ToLongBiFunction<String, String> residents) {
    var table = new DataTable(caption).words(corner);
    var met = tiers.stream().filter(tier -> isMet(tier, tiers, residents)).toList();
    met.forEach(tier -> table.numbers(to + " " + tier));
    for (var row : met) {
      long all = met.stream().mapToLong(column -> residents.applyAsLong(row, column)).sum();
      var cells = new ArrayList<DataTable.Cell>();
      cells.add(new DataTable.Cell(row, ""));
      for (var column : met) {
        long count = residents.applyAsLong(row, column);
        cells.add(
            new DataTable.Cell(
                Numbers.count(count) + (count == 0 ? "" : "\n" + Numbers.share(count, all)), shade(count, all)));
      }
      table.row(cells);
    }
    return table;
  }

  private static boolean isMet(String tier, List<String> tiers, ToLongBiFunction<String, String> residents) {
    return tiers.stream()
        .anyMatch(other -> residents.applyAsLong(tier, other) + residents.applyAsLong(other, tier) > 0);
  }

  private static String shade(long count, long all) {
    return count == 0 ? "none" : "shade-" + (int) Math.ceil(SHADES * (double) count / all);
  }
}
