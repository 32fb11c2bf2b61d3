package counterscore.archive;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads stored tables without the sandbox. */
final class Sql {
  private Sql() {}

  /** Rows of a question to a database, cells as text. */
  static List<List<String>> rows(Path folder, String sql) throws SQLException {
    var settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    return rows("jdbc:duckdb:" + folder.resolve(RunFolder.DATABASE), settings, sql);
  }

  /** Rows of a Parquet file, cells as text. */
  static List<List<String>> parquet(Path file) throws SQLException {
    return rows("jdbc:duckdb:", new Properties(), "select * from read_parquet('" + file + "')");
  }

  private static List<List<String>> rows(String url, Properties settings, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, settings);
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
          row.add(String.valueOf(result.getString(c)));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  static List<String> tables(Path folder) throws SQLException {
    return rows(folder, "select table_name from duckdb_tables() order by table_name").stream().map(List::getFirst)
        .toList();
  }
}
