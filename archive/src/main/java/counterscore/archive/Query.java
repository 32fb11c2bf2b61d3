package counterscore.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Questions to the tables of a finished run: one SELECT, WITH, DESCRIBE or SHOW at a time.
 *
 * <p>Two walls. The outer one reads the text and refuses everything that is not a single question. The inner one does not
 * trust it: the database is opened read-only, without access to files or network, without extensions, and its settings are
 * locked.
 */
public final class Query {
  /** Rows that are returned at most. */
  public static final int MOST_ROWS = 100_000;

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
   */
  public static QueryResult run(Path folder, String sql) throws IOException {
    Questions.check(sql);
    RunFolder.open(folder);
    var settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("memory_limit", "1GB");
    settings.setProperty("max_temp_directory_size", "0KB");
    settings.setProperty("threads", "1");
    var database = folder.resolve(RunFolder.DATABASE).toAbsolutePath();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database, settings);
        var statement = connection.createStatement()) {
      statement.execute("set lock_configuration = true");
      statement.setQueryTimeout(60);
      try (var result = statement.executeQuery(sql)) {
        return read(result);
      }
    } catch (SQLException e) {
      throw new Refused(firstLines(e));
    }
  }

  private static QueryResult read(ResultSet result) throws SQLException {
    var columns = new ArrayList<String>();
    for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
      columns.add(result.getMetaData().getColumnLabel(c));
    }
    var rows = new ArrayList<List<String>>();
    while (rows.size() < MOST_ROWS && result.next()) {
      var row = new ArrayList<String>();
      for (int c = 1; c <= columns.size(); c++) {
        row.add(result.getString(c));
      }
      rows.add(row);
    }
    return new QueryResult(columns, rows, rows.size() == MOST_ROWS && result.next());
  }

  private static String firstLines(SQLException e) {
    return String.valueOf(e.getMessage()).strip();
  }
}
