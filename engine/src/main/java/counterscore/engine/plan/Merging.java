package counterscore.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the things of several worlds into one order that agrees with the order of each. */
final class Merging {
  private Merging() {}

  /**
   * All keys, each once; of those that could come next, the one that was met first.
   *
   * @throws IllegalArgumentException if no order agrees with all
   */
  static <K> List<K> order(List<List<K>> orders) {
    var left = new LinkedHashSet<K>();
    orders.forEach(left::addAll);
    var merged = new ArrayList<K>();
    while (!left.isEmpty()) {
      var next = left.stream().filter(key -> orders.stream().allMatch(order -> isNext(key, order, left))).findFirst();
      if (next.isEmpty()) {
        throw new IllegalArgumentException("no order of " + left + " agrees with that of every variant");
      }
      merged.add(next.get());
      left.remove(next.get());
    }
    return merged;
  }

  /** Whether nothing that is left comes before a key. */
  private static <K> boolean isNext(K key, List<K> order, Set<K> left) {
    for (var each : order) {
      if (each.equals(key)) {
        return true;
      }
      if (left.contains(each)) {
        return false;
      }
    }
    return true;
  }
}
