package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What friends did to scores, and who lost friends, month by month. */
final class Friends {
  private Friends() {}

  static Optional<Section> of(Story story) {
    if (story.sum(Tables.FRIENDS, Map.of()) == 0) {
      return Optional.empty();
    }
    var figures = new ArrayList<Html>();
    figures.add(ties(story).html(story));
    story.scenario().schemes().forEach((key, scheme) -> {
      if (story.sum(Tables.FRIEND_TERMS, Map.of("scheme", key)) > 0) {
        figures.add(terms(story, key, Story.titled(scheme.title(), key)).html(story));
      }
    });
    return Optional.of(new Section("friends", "What friends did", figures));
  }

  private static long count(Story story, String month, String measure) {
    return story.sum(Tables.FRIENDS, Map.of("month", month, "measure", measure));
  }

  private static Figure ties(Story story) {
    var table = new DataTable("Friendships by month").words("Month").numbers(
        "Friends per resident", "of the same stratum", "Residents without a friend", "Friendships that ended",
        "of all");
    long residents = story.residents();
    for (var month : story.months()) {
      long ties = count(story, month, "ties");
      table.row(
          month, Numbers.rate(ties / (double) residents), Numbers.share(count(story, month, "same-stratum"), ties),
          Numbers.count(count(story, month, "friendless")), Numbers.count(count(story, month, "cut") / 2),
          Numbers.share(count(story, month, "cut"), ties));
    }
    return Figure.ofTable(
        "friendships",
        Numbers.count(story.sum(Tables.FRIENDS, Map.of("measure", "cut")) / 2, "friendship", "friendships") + " ended",
        "Friendships at each month's end, before those of the month end. Who is a friend of whom is computed and not a result; that"
            + " friendships end is one.",
        table).from(Tables.FRIENDS);
  }

  private static Figure terms(Story story, String scheme, String title) {
    return Figure.of(
        "friend-terms-" + scheme,
        Numbers.count(term(story, scheme, story.lastMonth(), "worse-tier"))
            + " ended in a worse tier because of their friends, "
            + Numbers.count(term(story, scheme, story.lastMonth(), "better-tier")) + " in a better one: " + title,
        "Residents in another tier because of their friends at each month's end, against the tier of the own score without its friend term.",
        List.of(new Figure.Swatch("--slate", "a better tier"), new Figure.Swatch("--worst", "a worse tier")),
        chart(story, scheme), table(story, scheme)).from(Tables.FRIEND_TERMS);
  }

  private static Map<String, Object> chart(Story story, String scheme) {
    var values = new ArrayList<Map<String, Object>>();
    for (var month : story.months()) {
      values.add(
          Json.object("month", month, "tier", "a better tier", "residents", term(story, scheme, month, "better-tier")));
      values.add(
          Json.object("month", month, "tier", "a worse tier", "residents", term(story, scheme, month, "worse-tier")));
    }
    return Charts.chart(
        values, Charts.HEIGHT,
        "mark", Json.object("type", "bar"),
        "encoding", Json.object(
            "x", Charts.month("month"),
            "xOffset", Json.object("field", "tier", "type", "nominal"),
            "y", Charts.number("residents", "axis", Charts.countAxis("residents")),
            "color", Json.object(
                "field", "tier", "type", "nominal", "legend", Json.NULL,
                "scale",
                Json.object(
                    "domain", List.of("a better tier", "a worse tier"),
                    "range", List.of(Palette.use("--slate"), Palette.use("--worst")))),
            "tooltip", Charts.tooltip("month", "tier", "residents")));
  }

  private static DataTable table(Story story, String scheme) {
    var table = new DataTable("Friend terms by month").words("Month").numbers(
        "Raised", "by points each", "Lowered", "by points each", "In a better tier", "In a worse tier");
    for (var month : story.months()) {
      long raised = term(story, scheme, month, "raised");
      long lowered = term(story, scheme, month, "lowered");
      table.row(
          month, Numbers.count(raised), each(term(story, scheme, month, "points-raised"), raised),
          Numbers.count(lowered), each(term(story, scheme, month, "points-lowered"), lowered),
          Numbers.count(term(story, scheme, month, "better-tier")),
          Numbers.count(term(story, scheme, month, "worse-tier")));
    }
    return table;
  }

  private static String each(long points, long residents) {
    return residents == 0 ? "–" : Numbers.rate(points / (double) residents);
  }

  private static long term(Story story, String scheme, String month, String measure) {
    return story.sum(Tables.FRIEND_TERMS, Map.of("scheme", scheme, "month", month, "measure", measure));
  }
}
