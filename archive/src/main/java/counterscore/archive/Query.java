package counterscore.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the tables of a finished run: one SELECT, WITH, DESCRIBE or SHOW at a time.
 *
 * <p>Two walls. The outer one ({@link Questions}) reads the text and refuses everything that is not a single question. The
 * inner one does not trust it: the database is opened read-only, without access to files or network, without extensions, in
 * an instance of its own, and its settings are locked.
 */
public final class Query {
  /** Rows that are returned at most. */
  public static final int MOST_ROWS = 100_000;

  /** Characters that are returned at most, a row more or less. */
  static final long MOST_CHARACTERS = 50_000_000;

  /** How long a question may take [s]. */
  static final int MOST_SECONDS = 60;

  private static final String MEMORY = "1GB";

  /** What the driver puts before the message of the database. */
  private static final String NOISE =
      "Invalid Input Error: Attempting to execute an unsuccessful or closed pending query result\nError: ";

  private static final Map<String, String> INNER_WALL = Map.ofEntries(
      Map.entry("duckdb.read_only", "true"),
      Map.entry("enable_external_access", "false"),
      Map.entry("autoinstall_known_extensions", "false"),
      Map.entry("autoload_known_extensions", "false"),
      Map.entry("allow_community_extensions", "false"),
      Map.entry("allow_unsigned_extensions", "false"),
      Map.entry("memory_limit", MEMORY),
      Map.entry("temp_directory", ""),
      Map.entry("max_temp_directory_size", "0KB"),
      Map.entry("threads", "1"),
      Map.entry("lock_configuration", "true"),
      // Rows are fetched as they are asked for: what is beyond the last one is never made.
      Map.entry("jdbc_stream_results", "true"),
      // Two questions at a time share no session.
      Map.entry("jdbc_instance_cache", "false"));

  private Query() {}

  /** Thrown when a question is refused or cannot be answered; the message says why. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * Answers a question.
   *
   * @throws Refused if it is not a single question, or if the database cannot answer it
   * @throws RunFolder.Damaged if the folder is not what a run left
   */
  public static QueryResult run(Path folder, String sql) throws IOException {
    Questions.check(sql);
    RunFolder.refuseUnopenable(folder.toAbsolutePath());
    if (!RunFolder.open(folder).tables().containsKey(RunFolder.DATABASE)) {
      throw new RunFolder.Damaged(folder + " has no " + RunFolder.DATABASE);
    }
    var database = folder.resolve(RunFolder.DATABASE);
    var described = Questions.described(sql);
    var answer = described == null ? null : ask(database, meanings(described), MOST_SECONDS);
    return answer == null || answer.rows().isEmpty() ? ask(database, sql, MOST_SECONDS) : answer;
  }

  /** DESCRIBE says nothing of what a column means. */
  private static String meanings(String table) {
    return "SELECT column_name, data_type AS column_type, comment AS meaning FROM duckdb_columns()"
        + " WHERE NOT internal AND lower(table_name) = lower('" + table.replace("'", "''") + "') ORDER BY column_index";
  }

  /** The inner wall alone: puts any text to the database. */
  static QueryResult ask(Path database, String sql, int mostSeconds) {
    try (var connection = open(database);
        var statement = connection.createStatement();
        var deadline = new Deadline(statement, mostSeconds)) {
      try (var result = statement.executeQuery(sql)) {
        return read(result);
      } catch (SQLException e) {
        throw new Refused(deadline.hasPassed() ? tooLong(mostSeconds) : words(e));
      }
    } catch (SQLException e) {
      throw new Refused(words(e));
    }
  }

  /** Hears the rows of an answer, one after the other. */
  interface Rows {
    /** A row; null where SQL says NULL. */
    void row(List<@Nullable String> cells) throws IOException;
  }

  /** All rows of a table behind the inner wall, however many there are; the names of its columns come first. */
  static void read(Path database, String table, Rows rows) throws IOException {
    try (var connection = open(database);
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT * FROM " + quoted(table))) {
      rows.row(new ArrayList<@Nullable String>(columns(result)));
      while (result.next()) {
        rows.row(row(result));
      }
    } catch (SQLException e) {
      throw new Refused(words(e));
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static Connection open(Path database) throws SQLException {
    var settings = new Properties();
    settings.putAll(INNER_WALL);
    return DriverManager.getConnection("jdbc:duckdb:" + database.toAbsolutePath(), settings);
  }

  private static QueryResult read(ResultSet result) throws SQLException {
    var rows = new ArrayList<List<@Nullable String>>();
    long characters = 0;
    boolean hasNext = result.next();
    while (hasNext && rows.size() < MOST_ROWS && characters < MOST_CHARACTERS) {
      var row = row(result);
      for (var cell : row) {
        characters += cell == null ? 0 : cell.length();
      }
      rows.add(row);
      hasNext = result.next();
    }
    return new QueryResult(columns(result), rows, hasNext);
  }

  private static List<String> columns(ResultSet result) throws SQLException {
    var columns = new ArrayList<String>();
    for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
      columns.add(result.getMetaData().getColumnLabel(c));
    }
    return columns;
  }

  private static List<@Nullable String> row(ResultSet result) throws SQLException {
    var row = new ArrayList<@Nullable String>();
    for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
      row.add(result.getString(c));
    }
    return Collections.unmodifiableList(row);
  }

  private static String tooLong(int seconds) {
    return "the question took longer than " + seconds + " s and was stopped: ask for less at once";
  }

  private static String words(SQLException e) {
    var message = String.valueOf(e.getMessage()).replace(NOISE, "").strip();
    return message.contains("Out of Memory Error")
        ? "the question needs more than " + MEMORY + " of memory: ask for less at once (WHERE, GROUP BY, LIMIT)"
        : message;
  }
}
