package counterscore.archive;

import counterscore.findings.Finding;
import counterscore.findings.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finished run, read back.
 *
 * @param findings as stored: what was counted for them is not
 */
public record StoredRun(RunRecord record, List<Finding> findings) {
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
    return new StoredRun(record, rows.stream().map(row -> finding(row, spreads)).toList());
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
