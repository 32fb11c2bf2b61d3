package counterscore.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How many residents of each stratum live in a block of 65,536, and in a partial last one. */
final class Composition {
  static final int FULL = 65_536;
  private static final double GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

  private Composition() {}

  /** Residents by stratum in a block of {@code size}. */
  static int[] of(Strata strata, long block, int size) {
    return size == FULL ? systematic(strata, block) : largestRemainder(strata, size);
  }

  /** n_s = floor(q_s) + floor(F_s − o) − floor(F_{s−1} − o), q_s = 65,536 share_s, F_s the sum of frac(q_t), t ≤ s. */
  private static int[] systematic(Strata strata, long block) {
    double o = ((block + 1) * GOLDEN_RATIO) % 1;
    var count = new int[strata.count()];
    double before = 0;
    for (int s = 0; s < count.length; s++) {
      double q = FULL * strata.shares().get(s);
      double upTo = before + q - Math.floor(q);
      count[s] = (int) (Math.floor(q) + Math.floor(upTo - o) - Math.floor(before - o));
      before = upTo;
    }
    return count;
  }

  private static int[] largestRemainder(Strata strata, int size) {
    var count = new int[strata.count()];
    int placed = 0;
    List<Integer> byRemainder = new ArrayList<>();
    for (int s = 0; s < count.length; s++) {
      count[s] = (int) Math.floor(size * strata.shares().get(s) + 1e-9);
      placed += count[s];
      byRemainder.add(s);
    }
    byRemainder.sort(Comparator.comparingDouble((Integer s) -> count[s] - size * strata.shares().get(s)));
    for (int k = 0; placed < size; k++, placed++) {
      count[byRemainder.get(k)]++;
    }
    return count;
  }
}
