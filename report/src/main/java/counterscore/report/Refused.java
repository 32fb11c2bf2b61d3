package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What residents asked for and were refused. */
final class Refused {
  private Refused() {}

  /** Nothing where nobody asks for anything. */
  static Optional<Section> of(Story story) {
    if (story.scenario().demands().isEmpty()) {
      return Optional.empty();
    }
    var content = new ArrayList<Html>();
    content.add(summary(story).html(story));
    Conditions.of(story).ifPresent(figure -> content.add(figure.html(story)));
    content.add(
        count(story, Map.of("measure", "refused")) == 0
            ? Html.tag("p", "Nothing was refused to anybody.")
            : byMonth(story).html(story));
    return Optional.of(new Section("refused", "What was refused", content));
  }

  private static long count(Story story, Map<String, String> where) {
    return story.sum(Tables.DEMANDS, where);
  }

  static long count(Story story, String demand, String measure) {
    return count(story, Map.of("demand", demand, "measure", measure));
  }

  private static Figure summary(Story story) {
    boolean hasLists = !story.scenario().lists().isEmpty();
    var columns = new ArrayList<>(List.of("Asked", "Refused", "Share"));
    if (hasLists) {
      columns.add("Because of a list");
    }
    columns.addAll(List.of("With a wrong entry", "Without a correct one", "Residents refused"));
    var table = new DataTable("Demands made and refused").words("Demand").numbers(columns.toArray(String[]::new));
    for (var demand : story.scenario().demands().keySet()) {
      long refused = count(story, demand, "refused");
      var cells = new ArrayList<>(
          List.of(
              story.demand(demand), Numbers.count(count(story, demand, "asked")), Numbers.count(refused),
              Numbers.share(refused, count(story, demand, "asked"))));
      if (hasLists) {
        cells.add(Numbers.count(count(story, demand, "listed")));
      }
      cells.add(Numbers.count(count(story, demand, "tainted")));
      cells.add(Numbers.count(count(story, demand, "blameless")));
      cells.add(Numbers.count(residents(story, demand)));
      table.row(cells.toArray(String[]::new));
    }
    return Figure.ofTable(
        "refused-summary",
        Numbers.count(count(story, Map.of("measure", "refused"))) + " of "
            + Numbers.count(count(story, Map.of("measure", "asked"))) + " demands were refused",
        reading(story, hasLists), table).from(Tables.DEMANDS, Tables.REFUSED_RESIDENTS);
  }

  private static String reading(Story story, boolean hasLists) {
    return Numbers.count(residents(story, "any"), "resident was", "residents were")
        + " refused something at least once. Two columns say what stood in the file of those refused"
        + (hasLists ? " by tier" : "")
        + ": a wrong penalised entry, or no correct penalised entry at all. They do not say what would have been decided"
        + " otherwise.";
  }

  private static long residents(Story story, String demand) {
    return story.sum(Tables.REFUSED_RESIDENTS, Map.of("demand", demand));
  }

  /** Demands of which at least one was refused. */
  private static List<String> refusedAtAll(Story story) {
    return story.scenario().demands().keySet().stream()
        .filter(demand -> count(story, demand, "refused") > 0)
        .toList();
  }

  private static Figure byMonth(Story story) {
    var demands = refusedAtAll(story);
    var values = new ArrayList<Map<String, Object>>();
    var table = new DataTable("Refusals by month").words("Month").numbers("All")
        .numbers(demands.stream().map(story::demand).toArray(String[]::new));
    for (var month : story.months()) {
      long all = count(story, Map.of("month", month, "measure", "refused"));
      values.add(Json.object("month", month, "refusals", all));
      var cells = new ArrayList<String>(List.of(month, Numbers.count(all)));
      demands.forEach(
          demand -> cells
              .add(Numbers.count(count(story, Map.of("month", month, "demand", demand, "measure", "refused")))));
      table.row(cells.toArray(String[]::new));
    }
    return Figure.of(
        "refused-by-month", most(story), "Refusals by month, not residents: one resident can be refused many times.",
        List.of(), chart(values), table).from(Tables.DEMANDS);
  }

  private static String most(Story story) {
    var most = story.months().stream()
        .max(Comparator.comparingLong(month -> count(story, Map.of("month", month, "measure", "refused"))))
        .orElseThrow();
    return "Most was refused in " + most + ": "
        + Numbers.count(count(story, Map.of("month", most, "measure", "refused")), "refusal", "refusals");
  }

  private static Map<String, Object> chart(List<Map<String, Object>> values) {
    return Charts.chart(
        values, Charts.HEIGHT,
        "mark", Json.object("type", "bar", "color", Palette.use("--slate")),
        "encoding", Json.object(
            "x", Charts.month("month"),
            "y", Charts.number("refusals", "axis", Charts.countAxis("refusals")),
            "tooltip", Charts.tooltip("month", "refusals")));
  }
}
