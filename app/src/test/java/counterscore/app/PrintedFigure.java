package counterscore.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A picture of a report as it is printed.
 *
 * @param heads of the columns of its table
 * @param rows of its table, the head left out
 * @param counted how it is counted, where the tables are named that it comes from
 */
record PrintedFigure(String id, List<String> heads, List<List<String>> rows, String counted) {
  /** Whole numbers that are results: no share, no rate, nothing with a sign or decimals. */
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}(,\\d{3})*");

  /** What a column says that holds no counts. */
  private static final Pattern NO_COUNTS = Pattern.compile(
      "(?i)\\bper\\b|^from$|\\bof (all|every)\\b|share|points|mean|average|times|minutes|hours|range|each|days|months|years|each|without it|paid|worth|price|cost");

  PrintedFigure {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** All pictures of a page that have a table. */
  static List<PrintedFigure> all(String html) {
    return Jsoup.parse(html).select("main figure").stream().map(PrintedFigure::of).toList();
  }

  /** All sentences of a page that can be copied. */
  static List<String> sentences(String html) {
    return Jsoup.parse(html).select("main span.said").eachText();
  }

  private static PrintedFigure of(Element figure) {
    return new PrintedFigure(
        figure.id(), figure.select("thead th").eachText(),
        figure.select("tbody tr").stream().map(row -> row.children().stream().map(Element::text).toList()).toList(),
        figure.select("details.counted").text());
  }

  /** A count, and where it stands. */
  record Count(int row, int column, long value) {}

  /** Counts of its rows, whose first cell is their name. */
  List<Count> counts() {
    var counts = new ArrayList<Count>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 1; column < rows.get(row).size(); column++) {
        var cell = rows.get(row).get(column);
        if (COUNT.matcher(cell).matches() && !NO_COUNTS.matcher(heads.get(column)).find()) {
          counts.add(new Count(row, column, Long.parseLong(cell.replace(",", ""))));
        }
      }
    }
    return counts;
  }

  /** What a column of counts sums to above a row: the last row may say it. */
  long sumAbove(Count count) {
    return counts().stream().filter(other -> other.column == count.column && other.row < count.row)
        .mapToLong(Count::value).sum();
  }

  /** Other counts of the row of a count. */
  List<Long> beside(Count count) {
    return counts().stream().filter(other -> other.row == count.row && other.column != count.column)
        .map(Count::value).toList();
  }

  @Override
  public String toString() {
    return id;
  }
}
