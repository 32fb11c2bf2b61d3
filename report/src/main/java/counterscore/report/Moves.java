package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Who left and who joined, and in which tier those who left stood. */
final class Moves {
  private Moves() {}

  static Optional<Section> of(Story story) {
    var society = story.scenario().society();
    if (society.turnover() == null && society.growth() == null) {
      return Optional.empty();
    }
    var content = new ArrayList<Html>();
    content.add(
        Html.tag(
            "p",
            Numbers.count(moved(story, "left"), "resident", "residents") + " left and "
                + Numbers.count(moved(story, "joined"), "resident", "residents")
                + " joined. How often is put in, and alike in every tier; whoever joins begins with the score of the start and"
                + " without any entry."));
    for (var grades : story.schemes()) {
      if (story.sum(Tables.LEAVERS, Map.of("scheme", grades.key())) > 0) {
        content.add(leavers(grades).html(story));
      }
    }
    return Optional.of(new Section("moves", "Who left and who joined", content));
  }

  private static long moved(Story story, String measure) {
    return story.sum(Tables.MOVES, Map.of("measure", measure));
  }

  private static Figure leavers(Grades grades) {
    var story = grades.story();
    long all = story.sum(Tables.LEAVERS, Map.of("scheme", grades.key()));
    long residents = grades.tiers().stream().mapToLong(grades::atEnd).sum();
    var table = new DataTable("Residents who left, by tier").words("Tier").numbers(
        "Left from it", "of all who left", "In it at the end", "of all");
    for (var tier : grades.tiers()) {
      long left = story.sum(Tables.LEAVERS, Map.of("scheme", grades.key(), "tier", tier));
      table.row(
          tier, Numbers.count(left), Numbers.share(left, all), Numbers.count(grades.atEnd(tier)),
          Numbers.share(grades.atEnd(tier), residents));
    }
    return Figure.ofTable(
        "moves-" + grades.key(), grades.named("In which tier those stood who left"),
        "On the day they left; their files went with them.", table).from(Tables.LEAVERS, Tables.TIERS);
  }
}
