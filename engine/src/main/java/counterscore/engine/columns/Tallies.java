package counterscore.engine.columns;

import counterscore.observation.Counter;
import counterscore.observation.Observations;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What every table by month or day gained in one block since the month began. */
public final class Tallies {
  private final SortedMap<String, Tally> byTable = new TreeMap<>();

  /**
   * @param shapes the tables of the run; only their shapes are read
   * @param wanted the tables that are counted here
   */
  public Tallies(Observations shapes, Predicate<String> wanted) {
    for (Counter shape : shapes.counters()) {
      if (Tally.suits(shape) && wanted.test(shape.name())) {
        byTable.put(shape.name(), new Tally(shape));
      }
    }
  }

  /**
   * The tally of a table.
   *
   * @throws IllegalArgumentException if no table of that name is counted by month or day
   */
  public Tally of(String table) {
    var tally = byTable.get(table);
    if (tally == null) {
      throw new IllegalArgumentException("no tally " + table + " among " + byTable.keySet());
    }
    return tally;
  }

  /** In order of name. */
  public Collection<Tally> all() {
    return Collections.unmodifiableCollection(byTable.values());
  }

  /** Starts anew. */
  public void reset() {
    byTable.values().forEach(Tally::reset);
  }
}
