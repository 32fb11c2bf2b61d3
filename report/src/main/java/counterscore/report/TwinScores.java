package counterscore.report;

import counterscore.findings.Contrast;
import counterscore.observation.TwinTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Scores of residents against those of their twins at the end: a map of bins, the darker the more residents. */
final class TwinScores {
  private static final int HEIGHT = 380;

  /** Darkest shade of the palette, for the most residents. */
  private static final int DARKEST = 22;

  /** So many powers of ten share the shades, if not more. */
  private static final int FEWEST_POWERS = 4;

  private TwinScores() {}

  /** Residents with a score in a bin [points] whose twins have one in another. */
  private record Cell(int from, int to, int twinFrom, int twinTo, long residents) {
    /** Power of ten of the residents. */
    int power() {
      return Long.toString(residents).length() - 1;
    }
  }

  static Figure figure(Grades grades, Contrast contrast, String id) {
    var cells = cells(grades.key(), contrast);
    var everybody = contrast.schemes().stream().filter(scheme -> scheme.key().equals(grades.key())).findFirst()
        .orElseThrow().everybody();
    return Figure.of(
        id,
        grades.named(
            Numbers.share(everybody.better(), everybody.residents()) + " end with a higher score in the variant, "
                + Numbers.share(everybody.worse(), everybody.residents()) + " with a lower one"),
        "Each square holds the residents with one score in the baseline (across) and one in the variant (upwards), the darker the"
            + " more. On the dashed line both are the same; above it twins are better off, below it worse off.",
        legend(cells), chart(cells), table(cells)).from(TwinTables.SCORES);
  }

  private static List<Cell> cells(String scheme, Contrast contrast) {
    var counter = contrast.twins().counter(TwinTables.SCORES);
    var labels = counter.axes().getFirst().labels().stream().filter(label -> label.getFirst().equals(scheme)).toList();
    int width = width(labels, 1);
    int twinWidth = width(labels, 2);
    var cells = new ArrayList<Cell>();
    counter.forEachNonZero((label, residents) -> {
      if (label[0].equals(scheme)) {
        int from = Integer.parseInt(label[1]);
        int twinFrom = Integer.parseInt(label[2]);
        cells.add(new Cell(from, from + width, twinFrom, twinFrom + twinWidth, residents));
      }
    });
    return cells;
  }

  /** All bins are as wide as the first. */
  private static int width(List<List<String>> labels, int column) {
    var lows = labels.stream().map(label -> Integer.valueOf(label.get(column))).distinct().sorted().limit(2).toList();
    return lows.getLast() - lows.getFirst();
  }

  private static List<Figure.Swatch> legend(List<Cell> cells) {
    int most = most(cells);
    return IntStream.rangeClosed(0, most).mapToObj(power -> {
      long from = (long) Math.pow(10, power);
      return new Figure.Swatch(
          shade(power, most),
          Numbers.count(from) + " to " + Numbers.count(10 * from - 1) + (power == 0 ? " residents" : ""));
    }).toList();
  }

  private static int most(List<Cell> cells) {
    return cells.stream().mapToInt(Cell::power).max().orElse(0);
  }

  /** Each step stands for ten times as many residents. */
  private static String shade(int power, int most) {
    return "--tier-" + power * DARKEST / Math.max(FEWEST_POWERS, most);
  }

  private static Map<String, Object> chart(List<Cell> cells) {
    int lowest = cells.stream().mapToInt(cell -> Math.min(cell.from, cell.twinFrom)).min().orElse(0);
    int highest = cells.stream().mapToInt(cell -> Math.max(cell.to, cell.twinTo)).max().orElse(1);
    var values = cells.stream().map(cell -> Json.object(
        "from", cell.from, "to", cell.to, "twinFrom", cell.twinFrom, "twinTo", cell.twinTo, "power",
        Integer.toString(cell.power()), "baseline", words(cell.from, cell.to), "variant",
        words(cell.twinFrom, cell.twinTo), "residents", cell.residents)).toList();
    int most = most(cells);
    var powers = IntStream.rangeClosed(0, most).mapToObj(Integer::toString).toList();
    return Charts.chart(
        values, HEIGHT,
        "layer", Json.list(
            Json.object(
                "mark", Json.object("type", "rect", "stroke", Palette.use("--paper"), "strokeWidth", 0.5),
                "encoding", Json.object(
                    "x", axis("from", "score in the baseline", lowest, highest), "x2", Json.object("field", "to"),
                    "y", axis("twinFrom", "score in the variant", lowest, highest), "y2",
                    Json.object("field", "twinTo"),
                    "color", Charts.colours(
                        "power", powers,
                        IntStream.rangeClosed(0, most).mapToObj(power -> Palette.use(shade(power, most))).toList()),
                    "tooltip", Charts.tooltip("baseline", "variant", "residents"))),
            Json.object(
                "data", Json.object(
                    "values", Json.list(
                        Json.object("x", lowest, "y", lowest), Json.object("x", highest, "y", highest))),
                "mark", Json.object(
                    "type", "line", "strokeDash", Json.list(4, 3), "strokeWidth", 1, "color", Palette.use("--ink"),
                    "aria",
                    false),
                "encoding", Json.object("x", Charts.number("x"), "y", Charts.number("y")))));
  }

  private static Map<String, Object> axis(String field, String title, int lowest, int highest) {
    return Charts.number(
        field, "axis", Json.object("title", title, "tickCount", 6),
        "scale", Json.object("domain", Json.list(lowest, highest), "nice", false, "zero", false));
  }

  private static String words(int from, int to) {
    return to - from == 1 ? Integer.toString(from) : from + " to " + (to - 1);
  }

  private static DataTable table(List<Cell> cells) {
    var table = new DataTable("Residents by score at the end, in the baseline and in the variant")
        .words("Score in the baseline", "in the variant").numbers("Residents");
    cells.stream().sorted(Comparator.comparingInt(Cell::from).thenComparingInt(Cell::twinFrom)).forEach(
        cell -> table.row(
            words(cell.from, cell.to), words(cell.twinFrom, cell.twinTo), Numbers.count(cell.residents)));
    return table;
  }
}
