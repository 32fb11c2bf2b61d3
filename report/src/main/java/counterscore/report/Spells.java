package counterscore.report;

import counterscore.findings.Finding;
import counterscore.findings.FirstSpells;
import counterscore.findings.Survival;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How long first spells in the worst tier lasted, and who came back into it. */
final class Spells {
  /** What is said above the curve, which shows the rest. */
  private static final List<String> STEMS = List.of("first-spells", "spell-still-12", "spell-returned");

  private final Grades grades;
  private final Story story;
  private final FirstSpells spells;

  private Spells(Grades grades) {
    this.grades = grades;
    this.story = grades.story();
    this.spells = FirstSpells.of(story.scenario(), story.observations(), grades.key());
  }

  static Optional<Section> of(Story story) {
    var content = new ArrayList<Html>();
    for (var grades : story.schemes()) {
      if (grades.tiers().size() > 1) {
        new Spells(grades).addTo(content);
      }
    }
    return content.isEmpty() ? Optional.empty() : Optional.of(new Section("spells", "Who never got out", content));
  }

  private void addTo(List<Html> content) {
    if (spells.begun() == 0) {
      return;
    }
    story.findings().stream().filter(this::isAboutSpells)
        .forEach(finding -> content.add(Sayings.quotable("p", finding.sentence())));
    if (spells.isTold()) {
      content.add(
          figure(
              "spells-", message(), "Share of the first spells in tier " + grades.worst()
                  + " that go on after so many months, counted from the month's end that found them begun",
              "share that goes on", spells.lasting()));
      if (spells.ended() > 0) {
        content.add(
            figure(
                "returns-", came(), "Share of those who got out of tier "
                    + grades.worst() + " who are not back in it after so many months",
                "share not back", spells.returning()));
      }
    }
  }

  private boolean isAboutSpells(Finding finding) {
    return STEMS.stream()
        .anyMatch(stem -> finding.id().equals(grades.oneOfSeveral() ? stem + "/" + grades.key() : stem));
  }

  private String message() {
    var median = spells.lasting().median();
    int months = median.orElse(spells.lasting().longest());
    return "Half of the first spells in tier " + grades.worst()
        + (median.isPresent() ? " had ended after " : " had not ended within ")
        + Numbers.count(months, "month", "months");
  }

  private String came() {
    var last = spells.returning().steps().getLast();
    return Numbers.percent(last.share()) + " of those who got out of tier " + grades.worst()
        + " were not back in it " + Numbers.count(last.months(), "month", "months") + " later";
  }

  private Html figure(String id, String title, String of, String axis, Survival survival) {
    return Figure.of(
        id + grades.key(), grades.named(title),
        of + " (Kaplan-Meier), and where it lies with 95 % if spells are independent. Whoever left the city, and whoever was not"
            + " watched for longer because the run ended, counts for as long as they were watched. The dashed line is one half.",
        List.of(new Figure.Swatch("--worst", axis)), chart(survival, axis), table(survival, title))
        .from(id.equals("spells-") ? Tables.SPELLS : Tables.RETURNS).html(story);
  }

  private static Map<String, Object> chart(Survival survival, String axis) {
    return Charts.chart(
        survival.steps().stream().map(Spells::value).toList(), Charts.HEIGHT,
        "encoding", Json.object("x", Charts.number("months", "axis", months(survival.longest()))),
        "layer", layers(survival, axis));
  }

  /** The band is left out where no month has an interval: a mark without data has no extent. */
  private static List<Object> layers(Survival survival, String axis) {
    var layers = Json.list(
        Json.object(
            "mark", Json.object("type", "line", "interpolate", "step-after", "color", "var(--worst)"),
            "encoding", Json.object(
                "y", Charts.number("share", "axis", share(axis), "scale", Json.object("domain", List.of(0, 1))))),
        Json.object(
            "mark",
            Json.object("type", "rule", "strokeDash", List.of(4, 4), "color", "var(--slate)", "aria", false),
            "encoding", Json.object("x", Json.NULL, "y", Json.object("datum", 0.5))));
    if (survival.steps().stream().anyMatch(step -> step.interval() != null)) {
      layers.addFirst(
          Json.object(
              "transform", Json.list(Json.object("filter", "isValid(datum.low)")),
              "mark", Json.object(
                  "type", "area", "interpolate", "step-after", "color", "var(--worst)", "fillOpacity", 0.2),
              "encoding",
              Json.object("y", Charts.number("low", "axis", share(axis)), "y2", Json.object("field", "high"))));
    }
    return layers;
  }

  private static Map<String, Object> value(Survival.Step step) {
    var value = Json.object("months", step.months(), "share", step.share());
    if (step.interval() != null) {
      value.put("low", step.interval().low());
      value.put("high", step.interval().high());
    }
    return value;
  }

  private static Map<String, Object> share(String title) {
    return Json.object("title", title, "format", ".0%", "tickCount", 5);
  }

  /** Ticks by the year where there are years, else by the quarter or the month. */
  private static Map<String, Object> months(int longest) {
    int every = longest >= 24 ? 12 : longest >= 6 ? 3 : 1;
    return Json.object(
        "title", "months", "grid", false, "values",
        IntStream.rangeClosed(0, longest / every).mapToObj(k -> every * k).toList());
  }

  private static DataTable table(Survival survival, String title) {
    var table = new DataTable(title).words("Months").numbers(
        "Followed until then", "Ended then", "Not followed further", "Share left", "95 %, from", "to");
    for (var step : survival.steps()) {
      var interval = step.interval();
      table.row(
          Integer.toString(step.months()), Numbers.count(step.watched()), Numbers.count(step.ended()),
          Numbers.count(step.censored()), Numbers.percent(step.share()),
          interval == null ? "–" : Numbers.percent(interval.low()),
          interval == null ? "–" : Numbers.percent(interval.high()));
    }
    return table;
  }
}
