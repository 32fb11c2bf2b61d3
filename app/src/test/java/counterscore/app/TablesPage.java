package counterscore.app;

import counterscore.archive.StoredRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of all tables, from runs that were read back. */
final class TablesPage {
  private static final String OPENING =
      """
          # The tables of a run

          A run folder holds them in `results.duckdb` and, with the same names, as Parquet files; `counterscore report RUN-DIR --format csv
          --out DIR` writes them as CSV. `counterscore query RUN-DIR "SHOW TABLES"` lists those of a run, `"DESCRIBE tiers"` what its columns
          mean. [Examples](examples/README.md) in SQL, R and Python work with them. A test writes this page from the tables of runs.

          Two columns stand at the end of every table and are left out below: `synthetic` is always true, because no resident exists outside
          the run, and `basis` says what kind of thing the scenario describes.

          Every run has every table of the first part; what its scenario does not declare is a table without rows. A row that would hold only
          zeros is not written. Months are calendar months of the simulated period, and the last may be incomplete. Tables hold counts, and `lives` tells what happened to a few hundred invented residents whom nobody picked.
          """;
  private static final String GROUP = "group_";

  private record Seen(StoredRun.Table table, Map<String, StoredRun.Column> columns) {}

  private final Map<String, TreeMap<String, Seen>> byCommand = new LinkedHashMap<>();

  /** Tables that no command before has brought stand under this one. */
  void add(String command, StoredRun run) {
    for (var table : run.tables()) {
      var home = byCommand.entrySet().stream().filter(part -> part.getValue().containsKey(table.name()))
          .map(Map.Entry::getKey).findFirst().orElse(command);
      var seen = byCommand.computeIfAbsent(home, _ -> new TreeMap<>())
          .computeIfAbsent(table.name(), _ -> new Seen(table, new LinkedHashMap<>()));
      table.columns().forEach(column -> seen.columns.putIfAbsent(named(column).name(), named(column)));
    }
  }

  /** Groups are as the scenario names them. */
  private static StoredRun.Column named(StoredRun.Column column) {
    return column.name().startsWith(GROUP)
        ? new StoredRun.Column(GROUP + "ATTRIBUTE", column.type(),
            "category of an attribute; a column for each attribute")
        : column;
  }

  String text() {
    var text = new StringBuilder(OPENING);
    byCommand.forEach(
        (command, tables) -> part(
            text, command.equals("run") ? "In every run" : "With `" + command + "`", List.copyOf(tables.values())));
    return text.toString();
  }

  private static void part(StringBuilder text, String title, List<Seen> tables) {
    text.append("\n## ").append(title).append('\n');
    for (var seen : tables) {
      text.append("\n### ").append(seen.table.name()).append("\n\n").append(sentence(seen.table.meaning()))
          .append("\n\n| column | type | meaning |\n|---|---|---|\n");
      var columns = new ArrayList<>(seen.columns.values());
      columns.removeIf(column -> column.name().equals("synthetic") || column.name().equals("basis"));
      columns.forEach(
          column -> text.append("| `").append(column.name()).append("` | ").append(column.type()).append(" | ")
              .append(column.meaning().replace("|", "\\|")).append(" |\n"));
    }
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
