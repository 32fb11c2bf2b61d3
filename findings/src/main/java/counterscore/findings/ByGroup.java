package counterscore.findings;

import counterscore.observation.Counter;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sums of counters over the strata of each group. */
final class ByGroup {
  private ByGroup() {}

  /**
   * Sums of a counter by stratum, in one pass.
   *
   * @param column of the stratum
   * @param place where a cell with these labels is added; −1: nowhere
   */
  static Map<String, long[]> strata(Counter counter, int column, int places, Function<String[], Integer> place) {
    var sums = new HashMap<String, long[]>();
    counter.forEachNonZero((labels, count) -> {
      int at = place.apply(labels);
      if (at >= 0) {
        sums.computeIfAbsent(labels[column], _ -> new long[places])[at] += count;
      }
    });
    return sums;
  }

  /** What the sums of a group come to. */
  interface Sum<T> {
    T sum(Contrast.Group group, long[] sums);
  }

  /** Everybody first, then each category of each attribute in declared order. */
  static <T> List<T> of(Scenario scenario, Map<String, long[]> ofStratum, int places, Sum<T> of) {
    var groups = new ArrayList<T>();
    groups.add(of.sum(Contrast.Group.EVERYBODY, add(ofStratum, places, _ -> true)));
    int position = 0;
    for (var attribute : scenario.society().groups().entrySet()) {
      int at = position++;
      for (var category : attribute.getValue().keySet()) {
        groups.add(
            of.sum(
                new Contrast.Group(attribute.getKey(), category),
                add(ofStratum, places, stratum -> stratum.split("/", -1)[at].equals(category))));
      }
    }
    return groups;
  }

  private static long[] add(Map<String, long[]> ofStratum, int places, Predicate<String> which) {
    var sums = new long[places];
    ofStratum.forEach((stratum, counts) -> {
      if (which.test(stratum)) {
        for (int i = 0; i < places; i++) {
          sums[i] += counts[i];
        }
      }
    });
    return sums;
  }
}
