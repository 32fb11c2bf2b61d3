package counterscore.engine.replication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number of the page.
 *
 * @param scenario file that is run
 * @param table name of a counter
 * @param where label by column; what is not named is summed over
 * @param mean expected value
 * @param deviation standard deviation of the count; 0: it is exact
 * @param seedOne what seed 1 gives
 */
record Row(String scenario, String table, Map<String, String> where, double mean, double deviation, long seedOne) {
  /** All rows of all tables, in order. */
  static List<Row> all(Path folder) {
    var rows = new ArrayList<Row>();
    var scenario = "";
    for (var line : lines(folder.resolve("README.md"))) {
      if (line.startsWith("## ")) {
        scenario = line.substring(3);
      } else if (line.startsWith("| `")) {
        rows.add(
            of(scenario, Arrays.stream(line.split("\\|", -1)).map(cell -> cell.replace("`", "").strip()).toList()));
      }
    }
    return rows;
  }

  private static Row of(String scenario, List<String> cells) {
    var where = new LinkedHashMap<String, String>();
    for (var pair : cells.get(2).split(",\\s*")) {
      if (!pair.isEmpty()) {
        where.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    double mean = Double.parseDouble(cells.get(3));
    boolean isDrawn = cells.size() == 8;
    return new Row(
        scenario, cells.get(1), where, mean, isDrawn ? Double.parseDouble(cells.get(4)) : 0,
        isDrawn ? Long.parseLong(cells.get(5)) : (long) mean);
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
