package counterscore.lab;

import counterscore.archive.CounterTables;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.scenario.reading.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was counted in one world, to be read: sums over tables, never a resident. Tables are called as in the folder of the run
 * (docs/tables.md). Where a table there has several columns of counts, they are the labels of an axis {@code measure} here.
 */
public final class Counts {
  private final Map<String, Counter> tables = new TreeMap<>();

  Counts(Observations observations) {
    observations.counters().forEach(counter -> tables.put(CounterTables.name(counter), counter));
  }

  /** Names of the tables, in order. */
  public List<String> tables() {
    return List.copyOf(tables.keySet());
  }

  /** What a table is counted by. */
  public List<String> axes(String table) {
    return counter(table).axes().stream().flatMap(axis -> axis.columns().stream()).toList();
  }

  /** What stands on an axis, in the order of the table. */
  public List<String> labels(String table, String axis) {
    var columns = axes(table);
    if (!columns.contains(axis)) {
      throw unknown("axis", axis, "table " + table, columns);
    }
    return counter(table).axes().stream().filter(one -> one.columns().contains(axis))
        .flatMap(one -> labels(one, axis).stream()).distinct().toList();
  }

  private static List<String> labels(Axis axis, String column) {
    int at = axis.columns().indexOf(column);
    return axis.labels().stream().map(label -> label.get(at)).toList();
  }

  /**
   * How many there are.
   *
   * @param where label by axis; axes that are not named are summed over
   * @throws IllegalArgumentException if there is no such table, axis or label
   */
  public long sum(String table, Map<String, String> where) {
    where.forEach((axis, label) -> {
      var labels = labels(table, axis);
      if (!labels.contains(label)) {
        throw unknown("label", label, axis + " of table " + table, labels);
      }
    });
    return counter(table).sum(where);
  }

  /**
   * The same for each label of an axis.
   *
   * @throws IllegalArgumentException if there is no such table, axis or label
   */
  public Map<String, Long> by(String table, String axis, Map<String, String> where) {
    var sums = new LinkedHashMap<String, Long>();
    for (var label : labels(table, axis)) {
      var here = new TreeMap<>(where);
      here.put(axis, label);
      sums.put(label, sum(table, here));
    }
    return sums;
  }

  private Counter counter(String table) {
    var counter = tables.get(table);
    if (counter == null) {
      throw unknown("table", table, "this world", tables.keySet());
    }
    return counter;
  }

  private static IllegalArgumentException unknown(String what, String name, String where, Collection<String> known) {
    var nearest = Nearest.to(name, known);
    return new IllegalArgumentException(
        where + " has no " + what + " \"" + name + "\": "
            + (nearest == null ? "it has " + String.join(", ", known) : "did you mean \"" + nearest + "\"?"));
  }
}
