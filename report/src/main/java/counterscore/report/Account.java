package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where points came from: the mean account of the residents who ended in each tier. */
final class Account {
  /** Words and colour of each kind, in the order of {@link Tables#KINDS}. */
  private static final List<Figure.Swatch> KINDS = List.of(
      new Figure.Swatch("--slate", "own unlawful acts"),
      new Figure.Swatch("--speech", "own lawful speech"),
      new Figure.Swatch("--pale", "other lawful acts of their own"),
      new Figure.Swatch("--wrong", "somebody else's acts"),
      new Figure.Swatch("--made-up", "acts that never happened"),
      new Figure.Swatch("--vicarious", "acts of somebody they answer for"),
      new Figure.Swatch("--friends", "scores of friends"),
      new Figure.Swatch("--feed", "another score"),
      new Figure.Swatch("--study", "the study app"),
      new Figure.Swatch("--computed", "computed anew"),
      new Figure.Swatch("--bonus", "bonus"),
      new Figure.Swatch("--repair", "repair"),
      new Figure.Swatch("--drift", "drift"),
      new Figure.Swatch("--lapsed", "lapse of entries"),
      new Figure.Swatch("--appeal", "appeals"),
      new Figure.Swatch("--reset", "reset"),
      new Figure.Swatch("--report", "reports about others"));

  /** Height of a row and of the axis below the rows [px]. */
  private static final int ROW = 34;

  private static final int AXIS = 40;

  private Account() {}

  static Section of(Story story) {
    return new Section(
        "account", "Where points came from",
        story.schemes().stream().map(grades -> figure(grades).html(story)).toList());
  }

  private static Figure figure(Grades grades) {
    return Figure.of(
        "account-" + grades.key(), grades.named("Mean account of a resident, by tier at the end"),
        "Points booked for each kind of entry, divided by the residents of the tier; to the left what was taken, to the"
            + " right what was given. An account, not a cause: without one kind, others might have been booked.",
        booked(grades).stream().map(Account::swatch).toList(), chart(grades), table(grades));
  }

  /** Kinds that were booked for anybody. */
  private static List<String> booked(Grades grades) {
    return Tables.KINDS.stream()
        .filter(kind -> grades.story().sum(
            Tables.POINTS, Map.of("scheme", grades.key(), "kind", kind, "measure", "residents")) > 0)
        .toList();
  }

  private static Figure.Swatch swatch(String kind) {
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

  private static Map<String, Object> chart(Grades grades) {
    var values = new ArrayList<Map<String, Object>>();
    for (var tier : occupied(grades)) {
      for (var kind : booked(grades)) {
        values.add(Json.object(
            "tier", tier, "kind", swatch(kind).meaning(), "rank", Tables.KINDS.indexOf(kind), "points",
            mean(grades, tier, kind), "note", Numbers.points(mean(grades, tier, kind)) + " points per resident"));
      }
    }
    return Charts.chart(
        values, ROW * occupied(grades).size() + AXIS,
        "mark", Json.object("type", "bar", "height", 20),
        "encoding", Json.object(
            "y", Json.object(
                "field", "tier", "type", "nominal", "sort", Json.NULL,
                "axis", Json.object("title", Json.NULL, "domain", false, "ticks", false, "labelPadding", 8)),
            "x", Charts.number(
                "points", "axis", Json.object("title", "points per resident", "tickCount", 5, "format", ",~f")),
            "order", Charts.number("rank"),
            "color", Charts.colours(
                "kind", booked(grades).stream().map(kind -> swatch(kind).meaning()).toList(),
                booked(grades).stream().map(kind -> Palette.use(swatch(kind).colour())).toList()),
            "tooltip", Charts.tooltip("tier", "kind", "note")));
  }

  private static DataTable table(Grades grades) {
    var table = new DataTable("Points per resident by tier at the end and by kind of entry").words("Tier")
        .numbers("Residents")
        .numbers(booked(grades).stream().map(kind -> swatch(kind).meaning()).toArray(String[]::new))
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
