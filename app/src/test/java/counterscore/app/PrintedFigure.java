package counterscore.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A picture of a report as it is printed.
 *
 * @param title its message
 * @param heads of the columns of its table
 * @param rows of its table, the head left out
 * @param counted how it is counted, where the tables are named that it comes from
 */
record PrintedFigure(
    String id, String title, List<String> heads, List<List<String>> rows, String counted) {
  /** What a column says that was put in, and did not come out: thresholds, points of a rule, periods. */
  private static final Pattern PUT_IN =
      Pattern.compile("From|Unit|Points each|Days|What the run cannot show|Why, at the first place");

  private static final Pattern BIN = Pattern.compile("\\d+ to \\d+");

  /** What a title says that is no result: in which unit, and what is few. */
  private static final Pattern UNIT =
      Pattern.compile("(?i)\\b(?:per|for|in) 1(?:00)?,000\\b|fewer than 30\\b|below [\\d,]+ points");

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
        figure.id(), figure.select("figcaption h4").text(),
        figure.select("thead th").stream().map(Element::text).toList(),
        figure.select("tbody tr").stream().map(row -> row.children().stream().map(Element::text).toList()).toList(),
        figure.select("details.counted").text());
  }

  /**
   * A number in the table, its first column left out, which names the row.
   *
   * @param name of the row
   * @param head of the column; followed by (2) where a column before it has the same
   */
  record Cell(int row, int column, String name, String head, PrintedNumber number) {
    Cell with(PrintedNumber other) {
      return new Cell(row, column, name, head, other);
    }
  }

  /** All numbers that are results. */
  List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 1; column < rows.get(row).size(); column++) {
        for (var number : PrintedNumber.in(result(heads.get(column), rows.get(row).get(column)))) {
          cells.add(new Cell(row, column, rows.get(row).getFirst(), head(column), number));
        }
      }
    }
    return cells;
  }

  private static String result(String head, String cell) {
    return PUT_IN.matcher(head).matches() ? "" : BIN.matcher(cell).replaceAll("");
  }

  private String head(int column) {
    long before = heads.subList(0, column).stream().filter(heads.get(column)::equals).count();
    return heads.get(column) + (before == 0 ? "" : " (" + (before + 1) + ")");
  }

  /** Numbers of the title that are results. */
  List<PrintedNumber> said() {
    return PrintedNumber.in(UNIT.matcher(title).replaceAll(""));
  }

  /** Whole numbers of a row, one of its columns left out; a column that there is not leaves out none. */
  List<Long> wholes(int row, int without) {
    return IntStream.range(1, rows.get(row).size()).filter(column -> column != without)
        .boxed().flatMap(column -> wholesIn(row, column).stream()).toList();
  }

  private List<Long> wholesIn(int row, int column) {
    return PrintedNumber.in(rows.get(row).get(column)).stream().filter(PrintedNumber::isWhole)
        .map(PrintedNumber::whole).toList();
  }

  /** What the whole numbers of a column sum to, from a row to before another. */
  long sum(int column, int from, int to) {
    return IntStream.range(from, to).boxed().flatMap(row -> wholesIn(row, column).stream())
        .mapToLong(whole -> whole).sum();
  }

  @Override
  public String toString() {
    return id;
  }
}
