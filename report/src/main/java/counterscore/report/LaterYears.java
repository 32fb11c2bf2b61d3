package counterscore.report;

import counterscore.findings.Finding;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What came after the first twelve months of a longer run: into the worst tier and out of it, year by year. */
final class LaterYears {
  private static final int YEAR = 12;
  private static final List<String> STEMS = List.of("worst-tier-still", "worst-tier-entered-later", "lapsed");

  private final Grades grades;
  private final Story story;

  private LaterYears(Grades grades) {
    this.grades = grades;
    this.story = grades.story();
  }

  /** Twelve months of the run, fewer in the last. */
  private record Year(String name, List<String> months) {}

  static Optional<Section> of(Story story) {
    if (story.months().size() <= YEAR) {
      return Optional.empty();
    }
    var content = new ArrayList<Html>();
    for (var grades : story.schemes()) {
      if (grades.tiers().size() > 1) {
        content.addAll(new LaterYears(grades).content());
      }
    }
    return content.isEmpty() ? Optional.empty()
        : Optional.of(new Section("later-years", "What came after the first year", content));
  }

  private List<Html> content() {
    var content = new ArrayList<Html>();
    story.findings().stream().filter(this::isAboutLaterYears)
        .forEach(finding -> content.add(Sayings.quotable("p", finding.sentence())));
    content.add(figure().html(story));
    return content;
  }

  private boolean isAboutLaterYears(Finding finding) {
    return STEMS.stream()
        .anyMatch(stem -> finding.id().equals(grades.oneOfSeveral() ? stem + "/" + grades.key() : stem));
  }

  private List<Year> years() {
    var months = story.months();
    return IntStream.range(0, (months.size() + YEAR - 1) / YEAR)
        .mapToObj(year -> {
          var of = months.subList(year * YEAR, Math.min(months.size(), (year + 1) * YEAR));
          return new Year(of.getFirst() + (of.size() == 1 ? "" : "–" + of.getLast()), of);
        })
        .toList();
  }

  private Figure figure() {
    var values = new ArrayList<Map<String, Object>>();
    var table = new DataTable("The worst tier by year of the run").words("Months").numbers(
        "In the worst tier at their end", "Came into it", "Left it", "Entries written", "Entries lapsed");
    for (var year : years()) {
      long came = moves(year, "to", "from");
      long left = moves(year, "from", "to");
      values.add(Json.object("year", year.name, "move", "came", "residents", came));
      values.add(Json.object("year", year.name, "move", "left", "residents", left));
      table.row(
          year.name, Numbers.count(grades.inMonth(year.months.getLast(), grades.worst(), "residents")),
          Numbers.count(came), Numbers.count(left), Numbers.count(entries(year, "entries")),
          Numbers.count(entries(year, "lapsed")));
    }
    return Figure.of(
        "later-years-" + grades.key(), grades.named(
            Numbers.count(all("to", "from")) + " times somebody came into the worst tier, " + grades.worst() + ", and "
                + Numbers.count(all("from", "to")) + " times somebody left it"),
        "Moves between one month's end and the next, by twelve months of the run. One resident may move many times; who leaves"
            + " the city is in neither.",
        List.of(new Figure.Swatch("--worst", "came"), new Figure.Swatch("--slate", "left")), chart(values), table)
        .from(Tables.FLOWS, Tables.RULES);
  }

  private long all(String here, String there) {
    return years().stream().mapToLong(year -> moves(year, here, there)).sum();
  }

  /** Moves of a year that begin or end in the worst tier. */
  private long moves(Year year, String here, String there) {
    long sum = 0;
    for (var month : year.months) {
      sum += flow(Map.of("month", month, here, grades.worst()))
          - flow(Map.of("month", month, here, grades.worst(), there, grades.worst()));
    }
    return sum;
  }

  private long flow(Map<String, String> where) {
    var all = new TreeMap<>(where);
    all.put("scheme", grades.key());
    return story.sum(Tables.FLOWS, all);
  }

  private long entries(Year year, String measure) {
    return year.months.stream()
        .mapToLong(
            month -> story.sum(Tables.RULES, Map.of("month", month, "scheme", grades.key(), "measure", measure)))
        .sum();
  }

  private static Map<String, Object> chart(List<Map<String, Object>> values) {
    return Charts.chart(
        values, Charts.HEIGHT,
        "mark", Json.object("type", "bar"),
        "encoding", Json.object(
            "x", Json.object(
                "field", "year", "type", "ordinal", "sort", Json.NULL,
                "axis",
                Json.object(
                    "title", "months of the run", "labelAngle", 0, "labelOverlap", "greedy", "labelSeparation", 10,
                    "ticks",
                    false, "labelExpr", "split(datum.label, '–')")),
            "xOffset", Json.object("field", "move", "type", "nominal"),
            "y", Charts.number("residents", "axis", Charts.countAxis("moves")),
            "color", Charts.colours(
                "move", List.of("came", "left"), List.of(Palette.use("--worst"), Palette.use("--slate"))),
            "tooltip", Charts.tooltip("year", "move", "residents")));
  }
}
