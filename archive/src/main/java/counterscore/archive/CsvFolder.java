package counterscore.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV files (RFC 4180, UTF-8, a header, lines that end in LF), in a folder that appears when all of them are written. NULL is an
 * empty cell. Every table says in its last columns that it is synthetic and on which basis.
 */
public final class CsvFolder {
  /** The table of what the columns of the others mean. */
  private static final String COLUMNS = "columns";

  private CsvFolder() {}

  /**
   * Writes every table of a run, and one more of what their columns mean.
   *
   * @throws FileAlreadyExistsException if the target exists
   */
  public static void write(StoredRun run, Path target) throws IOException {
    try (var folder = NewFolder.at(target)) {
      try (var columns = file(folder, COLUMNS)) {
        line(columns, List.of("table", "column", "type", "meaning", "synthetic", "basis"));
        for (var table : run.tables()) {
          try (var rows = file(folder, table.name())) {
            Query.read(run.database(), table.name(), cells -> line(rows, cells));
          }
          for (var column : table.columns()) {
            line(
                columns, List.of(
                    table.name(), column.name(), column.type(), column.meaning(), "true", run.record().basis()));
          }
        }
      }
      folder.appear();
    }
  }

  /**
   * Writes tables, each with its header first.
   *
   * @param tables by name
   * @throws FileAlreadyExistsException if the target exists
   */
  public static void write(Map<String, List<List<@Nullable String>>> tables, Path target) throws IOException {
    try (var folder = NewFolder.at(target)) {
      for (var table : tables.entrySet()) {
        try (var rows = file(folder, table.getKey())) {
          for (var cells : table.getValue()) {
            line(rows, cells);
          }
        }
      }
      folder.appear();
    }
  }

  private static BufferedWriter file(NewFolder folder, String table) throws IOException {
    return Files.newBufferedWriter(folder.path().resolve(table + ".csv"));
  }

  private static void line(BufferedWriter out, List<? extends @Nullable String> cells) throws IOException {
    for (int c = 0; c < cells.size(); c++) {
      out.append(c == 0 ? "" : ",").append(written(cells.get(c)));
    }
    out.append('\n');
  }

  private static String written(@Nullable String cell) {
    if (cell == null) {
      return "";
    }
    boolean isPlain = !cell.isEmpty() && cell.chars().noneMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
