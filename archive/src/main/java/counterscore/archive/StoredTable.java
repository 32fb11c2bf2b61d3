package counterscore.archive;

import java.util.List;
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
  /**
   * @param type a type of DuckDB
   * @param comment unit and meaning
   */
  record Column(String name, String type, String comment) {}
}
