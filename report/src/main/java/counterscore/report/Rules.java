package counterscore.report;

import counterscore.observation.Tables;
import counterscore.scenario.Rule;
import java.util.List;
import java.util.Map;

/** What each rule did. */
final class Rules {
  private Rules() {}

  static Section of(Story story) {
    return new Section(
        "rules", "What each rule did",
        story.schemes().stream().map(grades -> figure(grades).html(story)).toList());
  }

  private static Figure figure(Grades grades) {
    var table = new DataTable("Acts, entries and points by rule").words("Conduct").numbers(
        "Points each", "Acts done", "Entries read", "Repeated", "Over a cap", "Lapsed", "Points booked");
    grades.scheme().rules().forEach((conduct, rule) -> table.row(row(grades, conduct, rule)));
    return Figure.ofTable(
        "rules-" + grades.key(), grades.named("Rules"),
        "Acts done, noticed or not; entries that the rule read, right or wrong; how many of them cost more because they were"
            + " repeated, cost nothing because of a cap, or lapsed; and the sum of the points, without their sign.",
        table).from(Tables.RULES, Tables.ACTS);
  }

  private static List<DataTable.Cell> row(Grades grades, String conduct, Rule rule) {
    var story = grades.story();
    long acts = story.sum(Tables.ACTS, Map.of("conduct", conduct));
    return List.of(
        new DataTable.Cell(story.conduct(conduct) + (isSpeech(story, conduct) ? " (lawful speech)" : ""), ""),
        new DataTable.Cell(points(rule), ""),
        new DataTable.Cell(Numbers.count(acts), ""),
        did(grades, conduct, "entries"),
        did(grades, conduct, "repeated"),
        did(grades, conduct, "capped"),
        did(grades, conduct, "lapsed"),
        did(grades, conduct, "points"));
  }

  private static String points(Rule rule) {
    var between = rule.between();
    return between != null
        ? Numbers.pointsEach(between.get(0)) + " to " + Numbers.pointsEach(between.get(1))
        : rule.points() == null ? "" : Numbers.pointsEach(rule.points().value());
  }

  private static boolean isSpeech(Story story, String conduct) {
    var declared = story.scenario().conduct().get(conduct);
    return declared != null && declared.isSpeech();
  }

  private static DataTable.Cell did(Grades grades, String conduct, String measure) {
    long count = grades.story().sum(
        Tables.RULES, Map.of("scheme", grades.key(), "conduct", conduct, "measure", measure));
    return new DataTable.Cell(Numbers.count(count), count == 0 ? "none" : "");
  }
}
