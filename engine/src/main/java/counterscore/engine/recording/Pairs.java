package counterscore.engine.recording;

import java.util.Arrays;

/**
 * All pairs of residents who differ in an amount, by what a score makes of them, counted exactly in n log n steps: residents are
 * taken in order of the amount, and a tree of counts (Fenwick 1994) says how many before had a higher and how many the same score.
 *
 * @param concordant pairs of which the one with the larger amount has the lower score
 * @param discordant pairs of which that one has the higher score
 * @param tied pairs with the same score
 */
record Pairs(long concordant, long discordant, long tied) {
  /** Counts the pairs of residents with these scores and amounts. */
  static Pairs of(double[] scores, double[] amounts) {
    var score = ranks(scores);
    var amount = ranks(amounts);
    var order = order(amount);
    var tree = new int[scores.length + 1];
    var withScore = new int[scores.length];
    long concordant = 0;
    long tied = 0;
    long all = 0;
    int first = 0;
    while (first < order.length) {
      int end = first;
      for (; end < order.length && amount[order[end]] == amount[order[first]]; end++) {
        int rank = score[order[end]];
        tied += withScore[rank];
        concordant += first - upTo(tree, rank);
        all += first;
      }
      for (; first < end; first++) {
        add(tree, score[order[first]]);
        withScore[score[order[first]]]++;
      }
    }
    return new Pairs(concordant, all - concordant - tied, tied);
  }

  /** Places among the distinct values, from 0. */
  private static int[] ranks(double[] values) {
    var distinct = Arrays.stream(values).sorted().distinct().toArray();
    return Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(distinct, value)).toArray();
  }

  /** Residents from the smallest rank to the largest. */
  private static int[] order(int[] ranks) {
    var keys = new long[ranks.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) ranks[i] << 32 | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private static void add(int[] tree, int rank) {
    for (int at = rank + 1; at < tree.length; at += at & -at) {
      tree[at]++;
    }
  }

  /** How many have this rank or a lower one. */
  private static int upTo(int[] tree, int rank) {
    int sum = 0;
    for (int at = rank + 1; at > 0; at -= at & -at) {
      sum += tree[at];
    }
    return sum;
  }
}
