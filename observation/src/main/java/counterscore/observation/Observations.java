package counterscore.observation;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that was observed of one variant in one run, or in a part of one: counters by name, and a fingerprint of
 * the score and account columns of every finished block. The parts of a run are merged in any order.
 */
public final class Observations {
  private final SortedMap<String, Counter> counters = new TreeMap<>();
  private final SortedMap<Integer, String> fingerprints = new TreeMap<>();

  public Observations(Collection<Counter> counters) {
    for (var counter : counters) {
      if (this.counters.put(counter.name(), counter) != null) {
        throw new IllegalArgumentException("two counters are named " + counter.name());
      }
    }
  }

  /**
   * @throws IllegalArgumentException if there is no such counter
   */
  public Counter counter(String name) {
    var counter = counters.get(name);
    if (counter == null) {
      throw new IllegalArgumentException("no counter " + name + " among " + counters.keySet());
    }
    return counter;
  }

  /** All counters, in order of name. */
  public Collection<Counter> counters() {
    return Collections.unmodifiableCollection(counters.values());
  }

  /** SHA-256 in hexadecimal of the score and account columns at the end of the run, by number of the block. */
  public SortedMap<Integer, String> fingerprints() {
    return Collections.unmodifiableSortedMap(fingerprints);
  }

  /** Notes the fingerprint of a finished block. */
  public void finished(int block, String fingerprint) {
    if (fingerprints.put(block, fingerprint) != null) {
      throw new IllegalStateException("block " + block + " finished twice");
    }
  }

  /** Adds the observations of other blocks of the same run. */
  public void merge(Observations other) {
    if (!counters.keySet().equals(other.counters.keySet())) {
      throw new IllegalArgumentException("other counters: " + counters.keySet() + " and " + other.counters.keySet());
    }
    other.fingerprints.forEach(this::finished);
    other.counters.forEach((name, counter) -> counter(name).merge(counter));
  }
}
