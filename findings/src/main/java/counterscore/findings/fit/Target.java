package counterscore.findings.fit;

import counterscore.observation.Observations;
import counterscore.observation.Tables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A published count that a simulated world is held against.
 *
 * @param line where it stands in the file of targets, from 1
 * @param table name of a counter ({@link Tables})
 * @param cell label by column; columns that are not named are summed over
 * @param count what was published
 * @param of of how many persons, 100 or more
 */
public record Target(int line, String table, Map<String, String> cell, long count, long of) {
  public Target {
    cell = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cell));
  }

  /** What was published, for each person. */
  public double published() {
    return count / (double) of;
  }

  /** The same in a simulated world, for each resident. */
  public double simulated(Observations observations) {
    return observations.counter(table).sum(cell) / (double) observations.counter(Tables.RESIDENTS).sum();
  }

  /** In words: table and cell. */
  public String words() {
    return table + " " + cell.entrySet().stream().map(label -> label.getKey() + "=" + label.getValue())
        .collect(Collectors.joining(";"));
  }
}
