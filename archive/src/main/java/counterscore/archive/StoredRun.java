package counterscore.archive;

import counterscore.findings.Finding;
import counterscore.findings.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A finished run, read back.
 *
 * @param folder where it is kept
 * @param findings as stored: what was counted for them is not
 */
public record StoredRun(Path folder, RunRecord record, List<Finding> findings) {
  /**
   * What a table holds.
   *
   * @param meaning what a row is
   * @param rows how many there are
   */
  public record Table(String name, String meaning, long rows, List<Column> columns) {
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column of a table.
   *
   * @param type as the database calls it
   * @param meaning with its unit in brackets
   */
  public record Column(String name, String type, String meaning) {}

  /** The page of the run. */
  private static final String REPORT = "report.html";

  private static final String COLUMNS =
      "SELECT t.table_name, coalesce(t.comment, ''), c.column_name, c.data_type, coalesce(c.comment, '')"
          + " FROM duckdb_tables() t JOIN duckdb_columns() c ON c.table_oid = t.table_oid"
          + " WHERE NOT t.internal ORDER BY t.table_name, c.column_index";

  public StoredRun {
    findings = List.copyOf(findings);
  }

  /** Whether a path is a folder, and so perhaps that of a run. */
  public static boolean isFolder(Path path) {
    return Files.isDirectory(path);
  }

  /**
   * @throws RunFolder.Damaged if the folder is not what a run left
   * @throws Query.Refused if its database cannot be read
   */
  public static StoredRun open(Path folder) throws IOException {
    RunFolder.refuseUnopenable(folder.toAbsolutePath());
    var record = RunFolder.open(folder);
    if (!record.tables().containsKey(RunFolder.DATABASE)) {
      throw new RunFolder.Damaged(folder + " has no " + RunFolder.DATABASE);
    }
    var database = folder.resolve(RunFolder.DATABASE);
    var spreads = record.replicates() == 1 ? Map.<String, Spread>of() : spreads(database);
    var rows = rows(database, "SELECT id, title, value, unit, sentence, definition FROM findings");
    return new StoredRun(folder, record, rows.stream().map(row -> finding(row, spreads)).toList());
  }

  /**
   * Its page as it was written.
   *
   * @throws RunFolder.Damaged if it has none
   */
  public String report() throws IOException {
    if (!record.tables().containsKey(REPORT)) {
      throw new RunFolder.Damaged(folder + " has no " + REPORT);
    }
    return Files.readString(folder.resolve(REPORT));
  }

  Path database() {
    return folder.resolve(RunFolder.DATABASE);
  }

  /** What is in its tables, in order of name. */
  public List<Table> tables() {
    var columns = new TreeMap<String, List<Column>>();
    var meanings = new HashMap<String, String>();
    for (var row : rows(database(), COLUMNS)) {
      meanings.put(text(row, 0), text(row, 1));
      columns.computeIfAbsent(text(row, 0), _ -> new ArrayList<>())
          .add(new Column(text(row, 2), text(row, 3), text(row, 4)));
    }
    var rows = sizes(columns.keySet());
    return columns.entrySet().stream()
        .map(
            table -> new Table(
                table.getKey(), Objects.requireNonNull(meanings.get(table.getKey())),
                Objects.requireNonNull(rows.get(table.getKey())), table.getValue()))
        .toList();
  }

  private Map<String, Long> sizes(Collection<String> tables) {
    var sql = tables.stream().map(name -> "SELECT '" + name + "', count(*) FROM " + Query.quoted(name))
        .collect(Collectors.joining(" UNION ALL "));
    var sizes = new HashMap<String, Long>();
    for (var row : rows(database(), sql)) {
      sizes.put(text(row, 0), Long.parseLong(text(row, 1)));
    }
    return sizes;
  }

  private static List<List<@Nullable String>> rows(Path database, String sql) {
    return Query.ask(database, sql, Query.MOST_SECONDS).rows();
  }

  private static Finding finding(List<@Nullable String> row, Map<String, Spread> spreads) {
    var id = text(row, 0);
    return new Finding(
        id, text(row, 1), Double.parseDouble(text(row, 2)), text(row, 3), text(row, 4), text(row, 5), null,
        spreads.get(id));
  }

  private static Map<String, Spread> spreads(Path database) {
    var spreads = new HashMap<String, Spread>();
    for (var row : rows(database, "SELECT id, runs, mean, deviation, low, high, \"interval\" FROM spreads")) {
      spreads.put(
          text(row, 0),
          new Spread(
              Integer.parseInt(text(row, 1)), number(row, 2), number(row, 3), number(row, 4), number(row, 5),
              Spread.Kind.valueOf(text(row, 6).toUpperCase(Locale.ROOT))));
    }
    return spreads;
  }

  private static double number(List<@Nullable String> row, int column) {
    return Double.parseDouble(text(row, column));
  }

  private static String text(List<@Nullable String> row, int column) {
    return Objects.requireNonNull(row.get(column));
  }
}
