package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Scores that are computed anew each month, and what scores add to other scores. */
final class ComputedScores {
  private ComputedScores() {}

  static Optional<Section> of(Story story) {
    var figures = new ArrayList<Html>();
    story.scenario().schemes().forEach((key, scheme) -> {
      if (scheme.computed() != null) {
        figures.add(components(story, key, Story.titled(scheme.title(), key)).html(story));
      }
    });
    if (story.sum(Tables.FEEDS, Map.of()) > 0) {
      figures.add(feeds(story).html(story));
    }
    return figures.isEmpty() ? Optional.empty()
        : Optional.of(new Section("computed", "Scores that a firm computes", figures));
  }

  private static Figure components(Story story, String scheme, String title) {
    var table = new DataTable("Components by month").words("Month").numbers(
        "Residents with a score", "of all", "Repayment", "Purchases", "Time as a customer", "Completeness");
    for (var month : story.months()) {
      long members = component(story, scheme, month, "members");
      table.row(
          month, Numbers.count(members), Numbers.share(members, story.residents()),
          mean(story, scheme, month, "repayment", members), mean(story, scheme, month, "purchases", members),
          mean(story, scheme, month, "tenure", members), mean(story, scheme, month, "completeness", members));
    }
    return Figure.ofTable(
        "components-" + scheme, "What the score is made of: " + title,
        "Means over those who have a score; each component lies between 0 and 1, and 0 stands for one that does not count as"
            + " well. Residents cannot see them: the score says nothing about single acts.",
        table).from(Tables.COMPUTED);
  }

  private static String mean(Story story, String scheme, String month, String measure, long members) {
    long thousandths = component(story, scheme, month, measure);
    return members == 0 ? "–" : Numbers.rate(thousandths / 1000.0 / members);
  }

  private static long component(Story story, String scheme, String month, String measure) {
    return story.sum(Tables.COMPUTED, Map.of("scheme", scheme, "month", month, "measure", measure));
  }

  private static Figure feeds(Story story) {
    var table = new DataTable("What scores add to other scores, by month").words("Month", "Score", "added to by")
        .numbers("Raised", "by points each", "Lowered", "by points each");
    for (var month : story.months()) {
      story.scenario().schemes().forEach((key, scheme) -> scheme.feeds().forEach((other, feed) -> {
        if (feed.weight().value() != 0) {
          table.row(
              month, key, other, Numbers.count(fed(story, month, key, other, "raised")),
              each(story, month, key, other, "raised"), Numbers.count(fed(story, month, key, other, "lowered")),
              each(story, month, key, other, "lowered"));
        }
      }));
    }
    return Figure.ofTable(
        "feeds", "What scores add to other scores",
        "At each month's end, in the place of what was added the month before.", table).from(Tables.FEEDS);
  }

  private static String each(Story story, String month, String scheme, String other, String measure) {
    long residents = fed(story, month, scheme, other, measure);
    return residents == 0 ? "–"
        : Numbers.rate(fed(story, month, scheme, other, "points-" + measure) / (double) residents);
  }

  private static long fed(Story story, String month, String scheme, String other, String measure) {
    return story.sum(
        Tables.FEEDS, Map.of("month", month, "scheme", scheme, "other", other, "measure", measure));
  }
}
