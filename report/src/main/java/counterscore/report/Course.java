package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tiers over time. By day where the run is short, else by month's end, so that the table behind stays readable. */
final class Course {
  /** Longest run that is shown day by day [d]. */
  private static final int BY_DAY = 62;

  /** Height of each of the charts, which stand one above the other [px]. */
  private static final int LOW = 180;

  private Course() {}

  /** Residents by tier, best first, in the evening of a day. */
  private record Evening(String day, List<Long> residents) {}

  static Section of(Story story) {
    var content = new ArrayList<Html>();
    for (var grades : story.schemes()) {
      var evenings = evenings(grades);
      content.add(shares(grades, evenings).html(story));
      content.add(others(grades, evenings).html(story));
      int worst = grades.tiers().size() - 1;
      if (evenings.stream().anyMatch(evening -> evening.residents.get(worst) > 0)) {
        content.add(worst(grades, evenings).html(story));
      } else {
        content.add(Html.tag(
            "p",
            "Nobody was in the worst tier" + grades.ofTitle() + ", " + grades.worst() + ", on any of these days."));
      }
    }
    return new Section("course", "Tiers over time", content);
  }

  private static List<Evening> evenings(Grades grades) {
    var days = grades.story().days();
    var evenings = new ArrayList<Evening>();
    for (int i = 0; i < days.size(); i++) {
      boolean monthEnds = i + 1 == days.size() || !days.get(i).substring(0, 7).equals(days.get(i + 1).substring(0, 7));
      if (i == 0 || monthEnds || days.size() <= BY_DAY) {
        evenings.add(evening(grades, days.get(i)));
      }
    }
    return evenings;
  }

  private static Evening evening(Grades grades, String day) {
    return new Evening(
        day,
        grades.tiers().stream()
            .map(tier -> grades.story().sum(
                Tables.TIERS_DAILY, Map.of("day", day, "scheme", grades.key(), "tier", tier)))
            .toList());
  }

  private static Figure shares(Grades grades, List<Evening> evenings) {
    return Figure.of(
        "course-" + grades.key(), grades.named(stayed(grades, evenings.getLast())),
        "Residents by tier. Each band is the share of residents who are in a tier in the evening, the worst tier at the bottom.",
        Palette.legend(grades),
        Charts.chart(
            values(grades, evenings, grades.tiers()), LOW,
            "mark", band(),
            "encoding", bands(grades, Charts.number("residents", "stack", "normalize",
                "axis", Json.object("title", "share of residents", "format", ".0%", "tickCount", 5)))),
        table(grades, evenings, grades.tiers())).from(Tables.TIERS_DAILY);
  }

  private static String stayed(Grades grades, Evening last) {
    var start = grades.tierOf(grades.start());
    return Numbers.share(in(grades, start, last), grades.story().residents()) + " ended in tier " + start
        + ", where everybody began";
  }

  private static long in(Grades grades, String tier, Evening evening) {
    return evening.residents.get(grades.tiers().indexOf(tier));
  }

  /** The same without the tier in which everybody began, which often hides all others. */
  private static Figure others(Grades grades, List<Evening> evenings) {
    var start = grades.tierOf(grades.start());
    var tiers = grades.tiers().stream().filter(tier -> !tier.equals(start)).toList();
    return Figure.of(
        "course-others-" + grades.key(), grades.named(
            Numbers.count(
                tiers.stream().mapToLong(tier -> in(grades, tier, evenings.getLast())).sum(), "resident", "residents")
                + " ended outside tier " + start),
        "The same bands without tier " + start + ", on a larger scale, and as numbers of residents.",
        Palette.legend(grades).stream().filter(swatch -> !swatch.meaning().equals(start)).toList(),
        Charts.chart(
            values(grades, evenings, tiers), LOW,
            "mark", band(),
            "encoding", bands(grades, Charts.number("residents", "stack", "zero",
                "axis", Charts.countAxis("residents")))),
        table(grades, evenings, tiers)).from(Tables.TIERS_DAILY);
  }

  private static Map<String, Object> band() {
    return Json.object("type", "area", "stroke", "var(--paper)", "strokeWidth", 0.5);
  }

  private static Map<String, Object> bands(Grades grades, Map<String, Object> y) {
    return Json.object(
        "x", Charts.date("day", grades.story().days().size() <= BY_DAY),
        "y", y,
        "order", Charts.number("rank", "sort", "descending"),
        "color", Charts.colours("tier", grades.tiers(), Palette.ofTiers(grades)));
  }

  private static List<Map<String, Object>> values(Grades grades, List<Evening> evenings, List<String> tiers) {
    var values = new ArrayList<Map<String, Object>>();
    for (var evening : evenings) {
      for (var tier : tiers) {
        int rank = grades.tiers().indexOf(tier);
        values.add(Json.object(
            "day", evening.day, "tier", tier, "rank", rank, "residents", evening.residents.get(rank)));
      }
    }
    return values;
  }

  private static Figure worst(Grades grades, List<Evening> evenings) {
    int worst = grades.tiers().size() - 1;
    long most = evenings.stream().mapToLong(evening -> evening.residents.get(worst)).max().orElse(0);
    var values = evenings.stream()
        .map(evening -> Json.object("day", evening.day, "residents", evening.residents.get(worst)))
        .toList();
    var table = new DataTable("Residents in tier " + grades.worst()).words("Evening of").numbers("Residents", "Share");
    evenings.forEach(evening -> table.row(
        evening.day, Numbers.count(evening.residents.get(worst)),
        Numbers.share(evening.residents.get(worst), grades.story().residents())));
    return Figure.of(
        "course-worst-" + grades.key(), grades.named(
            "At most " + Numbers.count(most, "resident was", "residents were") + " in the worst tier, " + grades.worst()
                + ", in one evening"),
        "Residents in the worst tier on the same days, on a scale of its own.", List.of(),
        Charts.chart(
            values, LOW,
            "mark", Json.object(
                "type", "area", "color", "var(--worst)", "fillOpacity", 0.25,
                "line", Json.object("color", "var(--worst)")),
            "encoding", Json.object(
                "x", Charts.date("day", grades.story().days().size() <= BY_DAY),
                "y", Charts.number(
                    "residents", "axis", Charts.countAxis("residents")))),
        table).from(Tables.TIERS_DAILY);
  }

  private static DataTable table(Grades grades, List<Evening> evenings, List<String> tiers) {
    var table = new DataTable("Residents by tier").words("Evening of").numbers(tiers.toArray(String[]::new));
    for (var evening : evenings) {
      var cells = new ArrayList<String>(List.of(evening.day));
      tiers.forEach(tier -> cells.add(Numbers.count(evening.residents.get(grades.tiers().indexOf(tier)))));
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }
}
