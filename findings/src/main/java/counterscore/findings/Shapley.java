package counterscore.findings;

import java.util.function.IntToLongFunction;

/**
 * Who of m players brought how much, from the worth of every coalition. A coalition is a set of bits: player i is in it where bit
 * i is set. Exact, by going through all 2^m coalitions with whole numbers: a player who changes nothing has 0.
 *
 * <pre>
 *   value(i)          = Σ_S  s! (m − s − 1)! / m!      · (v(S ∪ i) − v(S))                              S without i
 *   interaction(i, j) = Σ_S  s! (m − s − 2)! / (m − 1)! · (v(S ∪ ij) − v(S ∪ i) − v(S ∪ j) + v(S))      S without i and j
 * </pre>
 *
 * s is the size of S. Value: Shapley, L. S. (1953), A value for n-person games, in: Contributions to the Theory of Games II, 307-317.
 * Interaction: Grabisch, M. and Roubens, M. (1999), An axiomatic approach to the concept of interaction among players in cooperative
 * games, International Journal of Game Theory 28, 547-565.
 */
final class Shapley {
  private static final long[] FACTORIAL = {1, 1, 2, 6, 24, 120, 720};

  private final int players;
  private final IntToLongFunction worth;

  /**
   * @param players at most 6
   * @param worth of a coalition
   */
  Shapley(int players, IntToLongFunction worth) {
    this.players = players;
    this.worth = worth;
  }

  double value(int player) {
    long sum = 0;
    for (int others = 0; others < 1 << players; others++) {
      if ((others & 1 << player) == 0) {
        sum += weight(others, players) * (v(others | 1 << player) - v(others));
      }
    }
    return sum / (double) FACTORIAL[players];
  }

  long alone(int player) {
    return v(1 << player) - v(0);
  }

  long last(int player) {
    int all = (1 << players) - 1;
    return v(all) - v(all & ~(1 << player));
  }

  double interaction(int player, int other) {
    int one = 1 << player;
    int two = 1 << other;
    long sum = 0;
    for (int others = 0; others < 1 << players; others++) {
      if ((others & (one | two)) == 0) {
        sum += weight(others, players - 1)
            * (v(others | one | two) - v(others | one) - v(others | two) + v(others));
      }
    }
    return sum / (double) FACTORIAL[players - 1];
  }

  private long v(int coalition) {
    return worth.applyAsLong(coalition);
  }

  /** In how many of the orders of so many players a coalition comes first and one certain player next. */
  private static long weight(int coalition, int players) {
    int size = Integer.bitCount(coalition);
    return FACTORIAL[size] * FACTORIAL[players - size - 1];
  }
}
