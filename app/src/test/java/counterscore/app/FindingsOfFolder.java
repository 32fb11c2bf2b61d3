package counterscore.app;

import counterscore.findings.Findings;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds again what a stored run means, from its folder and with nothing of Counterscore but scenarios, observations and findings:
 * tables become counters, and the counters findings. A process of its own, so that what it needs is seen.
 */
final class FindingsOfFolder {
  /** Tables whose counter has another name. */
  private static final Map<String, String> COUNTERS = Map.ofEntries(
      Map.entry("daily_acts", "acts-daily"), Map.entry("daily", "entries-daily"),
      Map.entry("daily_tiers", "tiers-daily"),
      Map.entry("refusals", "demands"), Map.entry("daily_operators", "operators-daily"));

  /** Names of a column of counts in a table that has no measures. */
  private static final List<String> COUNTS = List.of("count", "residents", "places");

  private FindingsOfFolder() {}

  /** @param arguments the folder, then names of tables */
  public static void main(String[] arguments) throws IOException, SQLException {
    for (var module : List.of("engine.Runner", "archive.RunFolder", "report.Story", "lab.Run")) {
      refuse("counterscore." + module);
    }
    var folder = Path.of(arguments[0]);
    var record = JsonMapper.shared().readTree(Files.readString(folder.resolve("run.json")));
    var counters = new ArrayList<Counter>();
    try (var database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("results.duckdb"))) {
      for (int table = 1; table < arguments.length; table++) {
        counters.add(counter(database, arguments[table], calendar(record)));
      }
    }
    var findings = Findings.of(scenario(record), new Observations(counters));
    System.out.println(JsonMapper.shared().writeValueAsString(findings));
  }

  private static void refuse(String name) {
    try {
      throw new IllegalStateException(Class.forName(name) + " is in reach");
    } catch (ClassNotFoundException e) {
      // As it should be.
    }
  }

  private static Scenario scenario(JsonNode record) {
    var text = record.get("scenarioText").asString().getBytes(StandardCharsets.UTF_8);
    var changes = record.get("changes").valueStream().map(change -> new Change(change.asString())).toList();
    return Objects.requireNonNull(ScenarioReader.read("stored.yaml", text, changes).scenario());
  }

  private record Row(List<String> labels, List<Long> counts) {}

  /** Labels of days and months are those of the run, whether anything happened or not. */
  private static Map<String, List<String>> calendar(JsonNode record) {
    var start = scenario(record).period().start();
    var days = start.datesUntil(start.plusDays(record.get("days").asInt())).map(LocalDate::toString).toList();
    return Map.of("day", days, "month", days.stream().map(day -> day.substring(0, 7)).distinct().toList());
  }

  /** Every column of labels becomes an axis, in the order in which its labels occur; numbers go by size. */
  private static Counter counter(Connection database, String table, Map<String, List<String>> calendar)
      throws SQLException {
    var labels = new ArrayList<String>();
    var measures = new ArrayList<String>();
    var numeric = new ArrayList<Boolean>();
    var rows = new ArrayList<Row>();
    try (var statement = database.createStatement();
        var result = statement.executeQuery("SELECT * EXCLUDE (synthetic, basis) FROM " + table)) {
      var columns = result.getMetaData();
      for (int c = 1; c <= columns.getColumnCount(); c++) {
        if (columns.getColumnTypeName(c).equals("BIGINT")) {
          measures.add(columns.getColumnName(c).replace('_', '-'));
        } else {
          labels.add(columns.getColumnName(c));
          numeric.add(columns.getColumnTypeName(c).equals("INTEGER"));
        }
      }
      while (result.next()) {
        var row = new Row(new ArrayList<>(), new ArrayList<>());
        for (int c = 1; c <= columns.getColumnCount(); c++) {
          if (columns.getColumnTypeName(c).equals("BIGINT")) {
            row.counts.add(result.getLong(c));
          } else {
            row.labels.add(result.getString(c));
          }
        }
        rows.add(row);
      }
    }
    var axes = new ArrayList<Axis>();
    for (int a = 0; a < labels.size(); a++) {
      int column = a;
      var known = new ArrayList<>(new LinkedHashSet<>(rows.stream().map(row -> row.labels.get(column)).toList()));
      if (numeric.get(a)) {
        known.sort(Comparator.comparing(Long::valueOf));
      }
      axes.add(Axis.of(labels.get(a), calendar.getOrDefault(labels.get(a), known)));
    }
    boolean isMeasured = measures.size() != 1 || !COUNTS.contains(measures.getFirst());
    if (isMeasured) {
      axes.add(Axis.of("measure", measures));
    }
    var counter = new Counter(COUNTERS.getOrDefault(table, table.replace('_', '-')), axes);
    for (var row : rows) {
      var at = new int[axes.size()];
      for (int a = 0; a < labels.size(); a++) {
        at[a] = axes.get(a).labels().indexOf(List.of(row.labels.get(a)));
      }
      for (int m = 0; m < measures.size(); m++) {
        if (isMeasured) {
          at[labels.size()] = m;
        }
        counter.add(counter.at(at), row.counts.get(m));
      }
    }
    return counter;
  }
}
