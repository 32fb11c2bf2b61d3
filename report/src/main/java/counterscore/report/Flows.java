package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.Map;

/** Flows between tiers: a table whose cells are shaded by the share of the row. */
final class Flows {
  /** Steps of shading, 0 to this. */
  private static final int SHADES = 8;

  private Flows() {}

  static Section of(Story story) {
    return new Section(
        "flows", "Moves between tiers", story.schemes().stream().map(grades -> figure(grades).html(story)).toList());
  }

  private static Figure figure(Grades grades) {
    int months = grades.story().months().size();
    return Figure.ofTable(
        "flows-" + grades.key(), grades.named("From tier to tier"),
        "Read along a row: of the residents who were in this tier at one month's end, where were they at the next? "
            + (months == 1 ? "One month, from the start."
                : "Sum of all " + months + " months, the first from the start.")
            + " The stronger the shade, the larger the share of the row. Tiers in which nobody was at any month's end are left out.",
        table(grades));
  }

  private static DataTable table(Grades grades) {
    var table = new DataTable("Residents by tier at one month's end and at the next").words("From");
    var tiers = grades.tiers().stream().filter(tier -> everIn(grades, tier)).toList();
    tiers.forEach(tier -> table.numbers("to " + tier));
    for (var from : tiers) {
      long all = flow(grades, Map.of("scheme", grades.key(), "from", from));
      var row = new ArrayList<DataTable.Cell>();
      row.add(new DataTable.Cell(from, ""));
      for (var to : tiers) {
        long count = flow(grades, Map.of("scheme", grades.key(), "from", from, "to", to));
        row.add(new DataTable.Cell(
            Numbers.count(count) + (count == 0 ? "" : "\n" + Numbers.share(count, all)), shade(count, all)));
      }
      table.row(row);
    }
    return table;
  }

  private static boolean everIn(Grades grades, String tier) {
    return flow(grades, Map.of("scheme", grades.key(), "from", tier)) > 0
        || flow(grades, Map.of("scheme", grades.key(), "to", tier)) > 0;
  }

  private static long flow(Grades grades, Map<String, String> where) {
    return grades.story().sum(Tables.FLOWS, where);
  }

  private static String shade(long count, long all) {
    return count == 0 ? "none" : "shade-" + (int) Math.ceil(SHADES * (double) count / all);
  }
}
