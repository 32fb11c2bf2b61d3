package counterscore.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a run folder, read with the database alone. */
final class StoredTables implements AutoCloseable {
  private final Connection database;
  private final Map<String, Set<Long>> counts = new HashMap<>();

  private StoredTables(Connection database) {
    this.database = database;
  }

  static StoredTables open(Path folder) throws SQLException {
    var readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    return new StoredTables(
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("results.duckdb"), readOnly));
  }

  private record Column(String name, String type) {}

  /** All counts of a table, summed over any of its columns and by any attribute of residents. */
  private Set<Long> countsOf(String table) {
    return counts.computeIfAbsent(table, _ -> {
      var columns = columns(table);
      var found = new HashSet<Long>();
      var labels = columns.stream().filter(column -> !isCount(column) && !column.type.equals("DOUBLE"))
          .map(Column::name).filter(name -> !name.equals("synthetic")).toList();
      var sums =
          columns.stream().filter(StoredTables::isCount).map(column -> "sum(t.\"" + column.name + "\")").toList();
      if (sums.isEmpty()) {
        return found;
      }
      found.addAll(cube(table + " t", labels.stream().map(label -> "t.\"" + label + "\"").toList(), sums));
      if (labels.contains("stratum")) {
        for (var group : columns("strata").stream().filter(column -> column.name.startsWith("group_")).toList()) {
          var by = new ArrayList<>(
              labels.stream().filter(label -> !label.equals("stratum")).map(label -> "t.\"" + label + "\"").toList());
          by.add("s.\"" + group.name + "\"");
          found.addAll(cube(table + " t JOIN strata s ON t.stratum = s.stratum", by, sums));
        }
      }
      return found;
    });
  }

  private static boolean isCount(Column column) {
    return column.type.equals("BIGINT");
  }

  private Set<Long> cube(String from, List<String> labels, List<String> sums) {
    var found = new HashSet<Long>();
    var group = labels.isEmpty() ? "" : " GROUP BY CUBE (" + String.join(", ", labels) + ")";
    for (var row : rows("SELECT " + String.join(", ", sums) + " FROM " + from + group)) {
      row.stream().filter(Number.class::isInstance).forEach(sum -> found.add(((Number) sum).longValue()));
    }
    return found;
  }

  /** The same of all tables that a text names. */
  Set<Long> counts(String text) {
    var found = new HashSet<Long>();
    names().stream().filter(table -> text.matches("(?s).*\\b" + table + "\\b.*")).map(this::countsOf)
        .forEach(found::addAll);
    return found;
  }

  private Set<String> names() {
    return rows("SELECT table_name FROM information_schema.tables").stream().map(row -> (String) row.getFirst())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** All numbers with decimals of the tables that a text names. */
  List<Double> decimals(String text) {
    return names().stream().filter(table -> text.matches("(?s).*\\b" + table + "\\b.*"))
        .flatMap(table -> columns(table).stream().filter(column -> column.type.equals("DOUBLE"))
            .flatMap(column -> rows("SELECT \"" + column.name + "\" FROM " + table).stream()))
        .filter(row -> row.getFirst() instanceof Double).map(row -> (Double) row.getFirst()).toList();
  }

  /** One number. */
  double number(String sql) {
    return ((Number) rows(sql).getFirst().getFirst()).doubleValue();
  }

  Set<String> sentences() {
    return rows("SELECT sentence FROM findings").stream().map(row -> (String) row.getFirst())
        .collect(Collectors.toSet());
  }

  private List<Column> columns(String table) {
    return rows(
        "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = '" + table
            + "' ORDER BY ordinal_position")
        .stream().map(row -> new Column((String) row.get(0), (String) row.get(1))).toList();
  }

  /** What a query gives; empty text for what is null. */
  List<List<Object>> rows(String sql) {
    try (var statement = database.createStatement(); var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<Object>>();
      while (result.next()) {
        var row = new ArrayList<Object>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          var cell = result.getObject(column);
          row.add(cell == null ? "" : cell);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
