package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Distribution of the scores at the end, against the score with which everybody began. */
final class Scores {
  /** Where bars begin on a logarithmic scale: low enough for one resident to be seen. */
  private static final double BELOW_ONE = 0.7;

  private Scores() {}

  /** Residents with a score in [from, to). */
  private record Bin(int from, int to, long residents) {}

  static Section of(Story story) {
    return new Section("scores", "Scores", story.schemes().stream().map(grades -> figure(grades).html(story)).toList());
  }

  /** The bins between the lowest and the highest score that anybody has or began with. */
  private static List<Bin> bins(Grades grades) {
    var story = grades.story();
    var lows = story.observations().counter(Tables.SCORES).axes().get(1).labels().stream()
        .filter(label -> label.getFirst().equals(grades.key()))
        .map(label -> label.get(1))
        .toList();
    var bins = new ArrayList<Bin>();
    for (int i = 0; i < lows.size(); i++) {
      int from = Integer.parseInt(lows.get(i));
      int to = i + 1 < lows.size() ? Integer.parseInt(lows.get(i + 1)) : grades.scheme().ceiling() + 1;
      bins.add(new Bin(from, to, story.sum(
          Tables.SCORES, Map.of("month", story.lastMonth(), "scheme", grades.key(), "score", lows.get(i)))));
    }
    return occupied(bins, grades.start());
  }

  private static List<Bin> occupied(List<Bin> bins, int start) {
    int first = 0;
    int last = bins.size() - 1;
    while (bins.get(first).residents == 0 && bins.get(first).to <= start) {
      first++;
    }
    while (bins.get(last).residents == 0 && bins.get(last).from > start) {
      last--;
    }
    return bins.subList(first, last + 1);
  }

  private static Figure figure(Grades grades) {
    var bins = bins(grades);
    return new Figure(
        "scores-" + grades.key(), grades.named(message(grades, bins)),
        "Residents by score in the evening of " + grades.story().days().getLast() + ". Everybody started at "
            + Numbers.count(grades.start())
            + ", where the dashed line stands. The second chart shows the same so that the few can be seen: every line"
            + " upwards stands for ten times as many residents as the one below it.",
        Palette.legend(grades), List.of(chart(grades, bins, false), chart(grades, bins, true)), table(grades, bins))
        .from(Tables.SCORES);
  }

  private static String message(Grades grades, List<Bin> bins) {
    int start =
        bins.stream().filter(bin -> bin.from <= grades.start()).mapToInt(Bin::from).max().orElse(grades.start());
    long below = bins.stream().filter(bin -> bin.from < start).mapToLong(Bin::residents).sum();
    return (below == 0 ? "Nobody" : Numbers.share(below, grades.story().residents())) + " ended below "
        + Numbers.count(start) + " points";
  }

  private static Map<String, Object> chart(Grades grades, List<Bin> bins, boolean few) {
    var y = few
        ? Json.object("type", "log", "domainMin", BELOW_ONE, "nice", false)
        : Json.object("zero", true);
    var bars = Json.object(
        "x", Charts.number("from", "axis", Json.object("title", "points", "grid", false, "tickCount", 6),
            "scale", Json.object(
                "domain", Json.list(bins.getFirst().from, bins.getLast().to), "nice", false)),
        "x2", Json.object("field", "to"),
        "y", Charts.number("residents", "scale", y, "stack", Json.NULL,
            "axis", few ? Charts.countAxisInTens("residents", largest(bins)) : Charts.countAxis("residents")),
        "color", Charts.colours("tier", grades.tiers(), Palette.ofTiers(grades)),
        "tooltip", Charts.tooltip("from", "tier", "residents"));
    bars.put("y2", Json.object("datum", few ? BELOW_ONE : 0));
    return Charts.chart(
        values(grades, bins), Charts.HEIGHT,
        "layer", Json.list(
            Json.object("mark", Json.object("type", "bar", "binSpacing", 0.5), "encoding", bars),
            Json.object(
                "mark",
                Json.object("type", "rule", "strokeDash", Json.list(4, 3), "color", "var(--ink)", "aria", false),
                "encoding", Json.object("x", Json.object("datum", grades.start())))));
  }

  private static long largest(List<Bin> bins) {
    return bins.stream().mapToLong(Bin::residents).max().orElse(0);
  }

  private static List<Map<String, Object>> values(Grades grades, List<Bin> bins) {
    return bins.stream()
        .filter(bin -> bin.residents > 0)
        .map(bin -> Json.object(
            "from", bin.from, "to", bin.to, "tier", grades.tierOf(bin.from), "residents", bin.residents))
        .toList();
  }

  /** The tier of a bin; two where a tier begins inside it. A chart shows such a bin in the colour of the lower one. */
  private static String tiers(Grades grades, Bin bin) {
    var low = grades.tierOf(bin.from);
    var high = grades.tierOf(bin.to - 1);
    return low.equals(high) ? low : low + ", " + high;
  }

  private static DataTable table(Grades grades, List<Bin> bins) {
    var table = new DataTable("Residents by score at the end").words("Score").words("Tier")
        .numbers("Residents", "Share");
    bins.stream().filter(bin -> bin.residents > 0).forEach(bin -> table.row(
        bin.to - bin.from == 1 ? Integer.toString(bin.from) : bin.from + " to " + (bin.to - 1),
        tiers(grades, bin), Numbers.count(bin.residents),
        Numbers.share(bin.residents, grades.story().residents())));
    return table;
  }
}
