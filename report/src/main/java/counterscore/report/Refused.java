package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What residents asked for and were refused. */
final class Refused {
  private static final List<String> COLOURS = List.of("--slate", "--pale", "--speech", "--wrong", "--made-up");

  private Refused() {}

  static Section of(Story story) {
    var content = new ArrayList<Html>();
    if (story.scenario().demands().isEmpty()) {
      content.add(Html.tag("p", "The scenario declares no demands: nobody asks for anything."));
    } else {
      content.add(summary(story).html(story));
      Conditions.of(story).ifPresent(figure -> content.add(figure.html(story)));
      content.add(
          count(story, Map.of("measure", "refused")) == 0
              ? Html.tag("p", "Nothing was refused to anybody.")
              : byMonth(story).html(story));
    }
    return new Section("refused", "What was refused", content);
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
    return Figure.ofTable("refused-summary", "Demands made and refused", reading(story, hasLists), table);
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
    var legend = new ArrayList<Figure.Swatch>();
    for (int d = 0; d < demands.size(); d++) {
      legend.add(new Figure.Swatch(COLOURS.get(d % COLOURS.size()), story.demand(demands.get(d))));
    }
    var values = new ArrayList<Map<String, Object>>();
    var table = new DataTable("Refusals by month").words("Month")
        .numbers(demands.stream().map(story::demand).toArray(String[]::new));
    for (var month : story.months()) {
      var cells = new ArrayList<String>(List.of(month));
      for (int d = 0; d < demands.size(); d++) {
        long refused = count(story, Map.of("month", month, "demand", demands.get(d), "measure", "refused"));
        cells.add(Numbers.count(refused));
        values.add(Json.object(
            "month", month, "demand", legend.get(d).meaning(), "rank", d, "refusals", refused));
      }
      table.row(cells.toArray(String[]::new));
    }
    return Figure.of(
        "refused-by-month", "Refusals by month", "Refusals, not residents: one resident can be refused many times.",
        legend, chart(values, legend), table);
  }

  private static Map<String, Object> chart(List<Map<String, Object>> values, List<Figure.Swatch> legend) {
    return Charts.chart(
        values, Charts.HEIGHT,
        "mark", Json.object("type", "bar"),
        "encoding", Json.object(
            "x", Json.object(
                "field", "month", "type", "ordinal",
                "axis",
                Json.object("title", Json.NULL, "labelAngle", 0, "labelOverlap", "greedy", "labelSeparation", 10,
                    "ticks", false)),
            "y", Charts.number(
                "refusals", "axis", Charts.countAxis("refusals")),
            "order", Charts.number("rank"),
            "color", Charts.colours(
                "demand", legend.stream().map(Figure.Swatch::meaning).toList(),
                legend.stream().map(swatch -> Palette.use(swatch.colour())).toList()),
            "tooltip", Charts.tooltip("month", "demand", "refusals")));
  }
}
