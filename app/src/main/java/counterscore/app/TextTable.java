package counterscore.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in aligned columns: numbers to the right, everything else to the left. */
final class TextTable {
  private TextTable() {}

  static List<String> lines(List<String> columns, List<? extends List<@Nullable String>> rows) {
    var widths = new int[columns.size()];
    var isNumber = new boolean[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = columns.get(c).length();
      isNumber[c] = true;
      for (var row : rows) {
        var cell = text(row.get(c));
        widths[c] = Math.max(widths[c], cell.length());
        isNumber[c] &= cell.matches("-?[0-9.eE+-]*");
      }
    }
    var lines = new ArrayList<String>();
    lines.add(line(columns, widths, isNumber));
    rows.forEach(row -> lines.add(line(row, widths, isNumber)));
    return lines;
  }

  private static String line(List<? extends @Nullable String> cells, int[] widths, boolean[] isNumber) {
    var line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      var cell = text(cells.get(c));
      var blanks = " ".repeat(widths[c] - cell.length());
      line.append(c == 0 ? "" : "  ").append(isNumber[c] ? blanks + cell : cell + blanks);
    }
    return line.toString().stripTrailing();
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }
}
