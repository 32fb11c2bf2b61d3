package counterscore.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Tiers with bars, a block per scheme. Where there are more tiers than lines, those in the middle share one, of the scheme declared
 * first last of all.
 */
final class TierBars {
  private static final String FULL = "█";
  private static final String LESS = "▏";
  /** Lines of one scheme, at least: its title, its other tiers, its worst tier. */
  private static final int FEWEST_LINES = 3;

  private static final int NAME = 10;
  private static final int COUNT = 14;
  private static final int SHARE = 20;

  private final int columns;

  TierBars(int columns) {
    this.columns = columns;
  }

  /** Residents in one tier, or in several that share a line. */
  private record Row(String name, long residents) {}

  /** At most so many lines; a scheme that finds no room is left to the report, and that is said. */
  List<String> lines(Story story, int most) {
    var lines = new ArrayList<String>();
    var schemes = story.schemes();
    int shown = schemes.size() * FEWEST_LINES <= most ? schemes.size() : (most - 1) / FEWEST_LINES;
    int room = shown == schemes.size() ? most : most - 1;
    for (int s = 0; s < shown; s++) {
      lines.addAll(block(schemes.get(s), room - lines.size() - FEWEST_LINES * (shown - s - 1)));
    }
    if (shown < schemes.size()) {
      lines.add("… and " + Numbers.count(schemes.size() - shown, "more scheme", "more schemes") + " in the report");
    }
    return lines;
  }

  private List<String> block(Grades grades, int most) {
    var lines = new ArrayList<String>();
    boolean empty = grades.atEnd(grades.worst()) == 0;
    lines.add(Wrapping.cut(
        grades.title() + " on " + grades.story().days().getLast() + (empty
            ? ": nobody in the worst tier, " + grades.worst() + "."
            : ": the worst tier is " + grades.worst() + "."),
        columns));
    rows(grades, most - 1).forEach(row -> lines.add(line(row, grades.story().residents())));
    return lines;
  }

  private static List<Row> rows(Grades grades, int most) {
    var rows = grades.tiers().stream().map(tier -> new Row(tier, grades.atEnd(tier))).toList();
    if (rows.size() <= most) {
      return rows;
    }
    int merged = rows.size() - most + 1;
    int first = most - 2;
    var fewer = new ArrayList<>(rows.subList(0, first));
    fewer.add(new Row(
        merged + " others", rows.subList(first, first + merged).stream().mapToLong(Row::residents).sum()));
    fewer.add(rows.getLast());
    return fewer;
  }

  private String line(Row row, long all) {
    int room = columns - NAME - COUNT - SHARE - 4;
    int length = (int) Math.round(room * (double) row.residents / all);
    var bar = length > 0 ? FULL.repeat(length) : row.residents > 0 ? LESS : "";
    return "  " + padded(Wrapping.cut(row.name, NAME), NAME) + padded(bar, room)
        + leftPadded(Numbers.count(row.residents), COUNT) + "  " + Numbers.share(row.residents, all);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String leftPadded(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
