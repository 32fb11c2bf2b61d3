package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where points came from: the mean account of the residents who ended in each tier. */
final class Account {
  /** Words for each kind, in the order of {@link Tables#KINDS}. */
  private static final List<String> KINDS = List.of(
      "own unlawful acts", "own lawful speech", "other lawful acts of their own", "somebody else's acts",
      "acts that never happened", "acts of somebody they answer for", "scores of friends", "another score",
      "the study app", "computed anew", "bonus", "repair", "drift", "lapse of entries", "appeals", "reset",
      "reports about others");

  private Account() {}

  static Section of(Story story) {
    return new Section(
        "account", "Where points came from",
        story.schemes().stream().map(grades -> figure(grades).html(story)).toList());
  }

  private static Figure figure(Grades grades) {
    var tier = grades.lowestReached();
    return Figure.of(
        "account-" + grades.key(), grades.named(message(grades)),
        "Mean account of the residents who ended in tier " + tier + ": points booked for each kind of entry, divided by"
            + " the residents of the tier; to the left what was taken, to the right what was given. The table has every tier."
            + " An account, not a cause: without one kind, others might have been booked.",
        List.of(new Figure.Swatch("--worst", "taken"), new Figure.Swatch("--slate", "given")), chart(grades, tier),
        table(grades)).from(Tables.POINTS);
  }

  /** What took most in the lowest tier that anybody is in. */
  private static String message(Grades grades) {
    var tier = grades.lowestReached();
    return booked(grades).stream().filter(kind -> mean(grades, tier, kind) < 0)
        .min(Comparator.comparingDouble(kind -> mean(grades, tier, kind)))
        .map(
            kind -> "Tier " + tier + ": " + Numbers.points(mean(grades, tier, kind))
                + " points per resident for " + words(kind) + ", more than for anything else")
        .orElse("Tier " + tier + ": no points were taken");
  }

  /** Kinds that were booked for anybody. */
  private static List<String> booked(Grades grades) {
    return Tables.KINDS.stream()
        .filter(kind -> grades.story().sum(
            Tables.POINTS, Map.of("scheme", grades.key(), "kind", kind, "measure", "residents")) > 0)
        .toList();
  }

  private static String words(String kind) {
    return KINDS.get(Tables.KINDS.indexOf(kind));
  }

  private static long booked(Grades grades, String tier, String kind, String measure) {
    return grades.story().sum(
        Tables.POINTS, Map.of("scheme", grades.key(), "tier", tier, "kind", kind, "measure", measure));
  }

  /** Mean over all residents of a tier that is not empty [points]. */
  private static double mean(Grades grades, String tier, String kind) {
    return booked(grades, tier, kind, "points") / (double) grades.atEnd(tier);
  }

  private static List<String> occupied(Grades grades) {
    return grades.tiers().stream().filter(tier -> grades.atEnd(tier) > 0).toList();
  }

  private static Map<String, Object> chart(Grades grades, String tier) {
    var values = new ArrayList<Map<String, Object>>();
    for (var kind : booked(grades)) {
      double points = mean(grades, tier, kind);
      var bar = Charts.bar(words(kind), points, Numbers.points(points));
      bar.put("effect", points < 0 ? "taken" : "given");
      values.add(bar);
    }
    return Charts.along(
        "points per resident",
        Charts.bothWays(
            values, values.size(),
            Charts.colours(
                "effect", List.of("taken", "given"), List.of(Palette.use("--worst"), Palette.use("--slate")))));
  }

  private static DataTable table(Grades grades) {
    var table = new DataTable("Points per resident by tier at the end and by kind of entry").words("Tier")
        .numbers("Residents")
        .numbers(booked(grades).stream().map(kind -> words(kind)).toArray(String[]::new))
        .numbers("cut off by floor and ceiling");
    for (var tier : occupied(grades)) {
      var cells = new ArrayList<String>(List.of(tier, Numbers.count(grades.atEnd(tier))));
      booked(grades).forEach(kind -> cells.add(Numbers.points(mean(grades, tier, kind))));
      long clipped = Tables.KINDS.stream().mapToLong(kind -> booked(grades, tier, kind, "clipped")).sum();
      cells.add(Numbers.points(clipped / (double) grades.atEnd(tier)));
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }
}
