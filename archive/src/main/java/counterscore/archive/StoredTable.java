package counterscore.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is stored: columns with their types, and rows of strings and numbers.
 *
 * @param name name in SQL and of the Parquet file
 * @param comment what a row is
 * @param columns in order; {@code synthetic} and {@code basis} are added to every table when it is stored
 * @param rows one cell per column: {@link String}, {@link Long}, {@link Double} or null
 */
record StoredTable(String name, String comment, List<Column> columns,
    List<? extends List<? extends @Nullable Object>> rows) {
  /** The same rows with one more cell before each. */
  StoredTable behind(Column column, String cell) {
    var all = Stream.concat(Stream.of(column), columns.stream()).toList();
    var longer = new ArrayList<List<@Nullable Object>>();
    for (var row : rows) {
      var cells = new ArrayList<@Nullable Object>();
      cells.add(cell);
      cells.addAll(row);
      longer.add(cells);
    }
    return new StoredTable(name, comment, all, longer);
  }

  /** The rows of both. */
  StoredTable and(StoredTable other) {
    var all = new ArrayList<List<? extends @Nullable Object>>(rows);
    all.addAll(other.rows);
    return new StoredTable(name, comment, columns, all);
  }

  /**
   * @param type a type of DuckDB
   * @param comment unit and meaning
   */
  record Column(String name, String type, String comment) {}
}
