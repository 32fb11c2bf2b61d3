package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What members of the study app earned and spent, by month and by activity. */
final class Study {
  private Study() {}

  static Optional<Section> of(Story story) {
    return story.scenario().study() == null ? Optional.empty()
        : Optional.of(
            new Section(
                "study", "Who studied",
                figures(story)));
  }

  private static List<Html> figures(Story story) {
    var figures = new ArrayList<>(List.of(byMonth(story).html(story), byActivity(story).html(story)));
    if (story.sum(Tables.STUDY, Map.of("measure", "shamed")) + story.sum(Tables.STUDY, Map.of("measure", "gifts"))
        + story.sum(Tables.STUDY, Map.of("measure", "reached")) > 0) {
      figures.add(followed(story).html(story));
    }
    return figures;
  }

  private static Figure followed(Story story) {
    var table = new DataTable("What followed in the study app, by month").words("Month").numbers(
        "Shamed as last of their cell", "of the members", "Gifts taken", "points they cost", "of the points earned",
        "Recipients of what was forwarded", "Points earned without a reader");
    for (var month : story.months()) {
      long members = count(story, month, "members");
      long points = count(story, month, "points");
      table.row(
          month, Numbers.count(count(story, month, "shamed")), Numbers.share(count(story, month, "shamed"), members),
          Numbers.count(count(story, month, "gifts")), Numbers.count(count(story, month, "redeemed")),
          Numbers.share(count(story, month, "redeemed"), points), Numbers.count(count(story, month, "reached")),
          Numbers.share(count(story, month, "points-gamed"), points));
    }
    return Figure.ofTable(
        "study-followed", "What followed the points",
        "Recipients are counted each time and may be members or not. Gifts may be paid with points of earlier months.",
        table).from(Tables.STUDY, Tables.STUDY_GIFTS);
  }

  private static long count(Story story, String month, String measure) {
    return story.sum(Tables.STUDY, Map.of("month", month, "measure", measure));
  }

  private static String each(long count, long of) {
    return of == 0 ? "–" : Numbers.rate(count / (double) of);
  }

  private static Figure byMonth(Story story) {
    return Figure.of(
        "study-by-month",
        "Members spent "
            + Numbers.count(Math.round(story.sum(Tables.STUDY, Map.of("measure", "minutes")) / 60.0), "hour", "hours")
            + " in the study app",
        "Person-hours that members spent, by month. In the table, points and minutes are per member and day, days without"
            + " a session included; shares in windows are of the sessions on days with windows; the minutes for"
            + " the points asked are those of days on which they were reached.",
        List.of(), chart(story), months(story)).from(Tables.STUDY);
  }

  private static Map<String, Object> chart(Story story) {
    var values = story.months().stream()
        .map(month -> Json.object("month", month, "hours", Math.round(count(story, month, "minutes") / 60.0)))
        .toList();
    return Charts.chart(
        values, Charts.HEIGHT,
        "mark", Json.object("type", "bar", "color", Palette.use("--slate")),
        "encoding", Json.object(
            "x", Charts.month("month"),
            "y", Charts.number("hours", "axis", Charts.countAxis("person-hours")),
            "tooltip", Charts.tooltip("month", "hours")));
  }

  private static DataTable months(Story story) {
    var table = new DataTable("Study app by month").words("Month").numbers(
        "Members at the end", "Points per member-day", "Minutes per member-day", "Person-hours", "Sessions",
        "in windows", "moved there", "without a reader", "Member-days with the points asked", "minutes they took");
    for (var month : story.months()) {
      long days = count(story, month, "member-days");
      long sessions = count(story, month, "sessions");
      long minutes = count(story, month, "minutes");
      table.row(
          month, Numbers.count(count(story, month, "members")), each(count(story, month, "points"), days),
          each(minutes, days), Numbers.count(Math.round(minutes / 60.0)), Numbers.count(sessions),
          Numbers.share(count(story, month, "in-windows"), count(story, month, "while-windows")),
          Numbers.share(count(story, month, "moved"), count(story, month, "while-windows")),
          Numbers.share(count(story, month, "gamed"), sessions),
          Numbers.share(count(story, month, "asked-days"), days),
          each(
              count(story, month, "asked-minutes"),
              count(story, month, "asked-days") - count(story, month, "asked-days-gamed")));
    }
    return table;
  }

  private static Figure byActivity(Story story) {
    long days = story.sum(Tables.STUDY, Map.of("measure", "member-days"));
    var table = new DataTable("Points of the study app by activity, whole run").words("Activity")
        .numbers("Points", "per member-day", "withheld by a cap", "of all that were earned");
    var study = story.scenario().study();
    if (study != null) {
      study.activities().forEach((key, activity) -> {
        long points = points(story, key, "points");
        long withheld = points(story, key, "withheld");
        table.row(
            Story.titled(activity.title(), key), Numbers.count(points), each(points, days), Numbers.count(withheld),
            Numbers.share(withheld, points + withheld));
      });
    }
    return Figure.ofTable(
        "study-by-activity", "What earned the points",
        "Points by line of the table of points. A cap withholds what passes the maximum of the day.", table)
        .from(Tables.STUDY_POINTS);
  }

  private static long points(Story story, String activity, String measure) {
    return story.sum(Tables.STUDY_POINTS, Map.of("activity", activity, "measure", measure));
  }
}
