package counterscore.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes tables to a DuckDB file and, from there, to Parquet. One thread, so that files do not depend on the machine. */
final class TableStore implements AutoCloseable {
  private final Path folder;
  private final String basis;
  private final DuckDBConnection connection;

  TableStore(Path folder, String basis) throws SQLException {
    this.folder = folder;
    this.basis = basis;
    var settings = new Properties();
    settings.setProperty("threads", "1");
    this.connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(RunFolder.DATABASE), settings)
        .unwrap(DuckDBConnection.class);
    connection.setAutoCommit(false);
  }

  /** In one transaction: a table has a comment for each column, and each on its own would be written to the disk. */
  void write(StoredTable table) throws SQLException {
    try (var statement = connection.createStatement()) {
      create(statement, table);
    }
    try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table.name())) {
      for (var row : table.rows()) {
        append(appender, table, row);
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute(
          "copy " + Query.quoted(table.name()) + " to " + literal(folder.resolve(table.name() + ".parquet").toString())
              + " (format parquet, compression zstd)");
    }
    connection.commit();
  }

  private static void create(Statement statement, StoredTable table) throws SQLException {
    var columns = table.columns().stream()
        .map(column -> Query.quoted(column.name()) + " " + column.type())
        .collect(Collectors.joining(", "));
    statement
        .execute("create table " + Query.quoted(table.name()) + " (" + columns + ", synthetic boolean, basis varchar)");
    statement.execute("comment on table " + Query.quoted(table.name()) + " is " + literal(table.comment()));
    for (var column : table.columns()) {
      comment(statement, table.name(), column.name(), column.comment());
    }
    comment(statement, table.name(), "synthetic", "always true: no resident exists outside the run");
    comment(statement, table.name(), "basis", "what kind of thing the scenario describes");
  }

  private static void comment(Statement statement, String table, String column, String comment) throws SQLException {
    statement
        .execute("comment on column " + Query.quoted(table) + "." + Query.quoted(column) + " is " + literal(comment));
  }

  private void append(DuckDBAppender appender, StoredTable table, List<? extends @Nullable Object> row)
      throws SQLException {
    if (row.size() != table.columns().size()) {
      throw new IllegalArgumentException("table " + table.name() + " cannot hold row " + row);
    }
    appender.beginRow();
    for (int c = 0; c < row.size(); c++) {
      append(appender, table.columns().get(c).type(), row.get(c));
    }
    appender.append(true);
    appender.append(basis);
    appender.endRow();
  }

  private static void append(DuckDBAppender appender, String type, @Nullable Object cell) throws SQLException {
    switch (cell) {
      case null -> appender.appendNull();
      case String text when type.equals("DATE") -> appender.append(LocalDate.parse(text));
      case String text -> appender.append(text);
      case Double number -> appender.append(number.doubleValue());
      case Long number when type.equals("INTEGER") -> appender.append(Math.toIntExact(number));
      case Long number -> appender.append(number.longValue());
      default -> throw new IllegalArgumentException("no cell of " + cell.getClass());
    }
  }

  private static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  @Override
  public void close() throws SQLException {
    try (Connection open = connection; var statement = open.createStatement()) {
      open.setAutoCommit(true);
      statement.execute("checkpoint");
    }
  }
}
