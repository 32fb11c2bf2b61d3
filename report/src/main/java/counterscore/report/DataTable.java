package counterscore.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table to be read: every row begins with its header, every cell is text. */
final class DataTable {
  /** Text of a column's head, and whether its cells are numbers. */
  record Column(String title, boolean numeric) {}

  /**
   * One cell.
   *
   * @param kind class of its style; empty: none
   * @param leadsTo id of what its text leads to on the page; empty: nowhere
   */
  record Cell(String text, String kind, String leadsTo) {
    Cell(String text, String kind) {
      this(text, kind, "");
    }

    private Html content() {
      return leadsTo.isEmpty() ? new Html.Text(text) : Html.tag("a", text).with("href", "#" + leadsTo);
    }
  }

  private final String caption;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  DataTable(String caption) {
    this.caption = caption;
  }

  DataTable words(String... titles) {
    Arrays.stream(titles).forEach(title -> columns.add(new Column(title, false)));
    return this;
  }

  DataTable numbers(String... titles) {
    Arrays.stream(titles).forEach(title -> columns.add(new Column(title, true)));
    return this;
  }

  DataTable row(String... cells) {
    return row(Arrays.stream(cells).map(text -> new Cell(text, "")).toList());
  }

  DataTable row(List<Cell> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException("table " + caption + ": " + cells.size() + " cells, " + columns.size()
          + " columns");
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  String caption() {
    return caption;
  }

  /** The table in a box that scrolls by itself where the page is narrower than the table. */
  Html html(String stamp) {
    var head = Html.tag("tr").add(columns.stream().map(DataTable::head).toList());
    var table = Html.tag("table").add(
        Html.tag("caption", caption + ". " + stamp).with("class", "hidden"),
        Html.tag("thead").add(head),
        Html.tag("tbody").add(rows.stream().map(this::body).toList()));
    return Html.tag("div").with("class", "table").add(
        Html.tag("div").with("class", "scroll").with("role", "region").with("aria-label", caption).with("tabindex", "0")
            .add(table),
        Html.tag("p", stamp).with("class", "stamp"));
  }

  /** The same in Markdown. */
  String markdown() {
    var out = new StringBuilder("**" + AssessmentMarkdown.escaped(caption) + "**\n\n");
    line(out, columns.stream().map(column -> AssessmentMarkdown.escaped(column.title)).toList());
    line(out, columns.stream().map(column -> column.numeric ? "---:" : "---").toList());
    rows.forEach(row -> line(out, row.stream().map(cell -> AssessmentMarkdown.escaped(cell.text)).toList()));
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static Html head(Column column) {
    var cell = Html.tag("th", column.title).with("scope", "col");
    return column.numeric ? cell.with("class", "number") : cell;
  }

  private Html.Element body(List<Cell> cells) {
    var row = Html.tag("tr");
    for (int i = 0; i < cells.size(); i++) {
      var cell = i == 0 ? Html.tag("th").with("scope", "row") : Html.tag("td");
      var style = ((columns.get(i).numeric ? "number " : "") + cells.get(i).kind).strip();
      row = row.add((style.isEmpty() ? cell : cell.with("class", style)).add(cells.get(i).content()));
    }
    return row;
  }
}
