package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who stood on a list, month by month, and how often it refused them. */
final class Lists {
  private Lists() {}

  static Optional<Section> of(Story story) {
    return story.scenario().lists().isEmpty() ? Optional.empty()
        : Optional.of(
            new Section(
                "lists", "Who stood on a list",
                story.scenario().lists().keySet().stream().map(list -> figure(story, list).html(story)).toList()));
  }

  private static Figure figure(Story story, String list) {
    var demands = Objects.requireNonNull(story.scenario().lists().get(list)).refuses();
    return Figure.of(
        "list-" + list,
        Numbers.count(count(story, list, story.lastMonth(), "listed"), "resident", "residents")
            + " on the list at the end: " + story.list(list),
        "Residents on the list at each month's end. In the table, refusals per person-year are refusals because of this list over the time that"
            + " residents stood on it: refusals, not residents.",
        List.of(), chart(story, list), table(story, list, demands))
        .from(Tables.LISTS, Tables.LIST_REFUSALS);
  }

  private static long count(Story story, String list, String month, String measure) {
    return story.sum(Tables.LISTS, Map.of("list", list, "month", month, "measure", measure));
  }

  private static Map<String, Object> chart(Story story, String list) {
    var values = story.months().stream()
        .map(month -> Json.object("month", month, "residents", count(story, list, month, "listed")))
        .toList();
    return Charts.chart(
        values, Charts.HEIGHT,
        "mark", Json.object("type", "bar", "color", Palette.use("--slate")),
        "encoding", Json.object(
            "x", Charts.month("month"),
            "y", Charts.number("residents", "axis", Charts.countAxis("residents")),
            "tooltip", Charts.tooltip("month", "residents")));
  }

  private static DataTable table(Story story, String list, List<String> demands) {
    var columns = new ArrayList<>(List.of("Listed at the end", "Entered", "Taken off"));
    for (var demand : demands) {
      columns.add("Refused: " + story.demand(demand));
      columns.add("per person-year");
    }
    var table = new DataTable("List by month").words("Month").numbers(columns.toArray(String[]::new));
    for (var month : story.months()) {
      var cells = new ArrayList<>(
          List.of(
              month, Numbers.count(count(story, list, month, "listed")),
              Numbers.count(count(story, list, month, "entered")),
              Numbers.count(count(story, list, month, "removed"))));
      long days = count(story, list, month, "days");
      for (var demand : demands) {
        long refused = story.sum(Tables.LIST_REFUSALS, Map.of("month", month, "list", list, "demand", demand));
        cells.add(Numbers.count(refused));
        cells.add(days == 0 ? "–" : Numbers.rate(refused * 365.0 / days));
      }
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }
}
