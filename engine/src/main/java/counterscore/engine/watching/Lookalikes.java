package counterscore.engine.watching;

import counterscore.engine.population.Lorenz;
import counterscore.engine.population.Residents;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * The residents of a block in an order of categories and, inside each, of rank in a disposition, with the mass that lies
 * before each: a point drawn on the mass of a category falls on its residents in proportion to the disposition.
 */
final class Lookalikes {
  /** Category of each resident. */
  private final byte[] category;

  /** Place of each resident in the order. */
  private final char[] place;

  /** Residents in order. */
  private final char[] resident;

  /** Mass before each place, and all mass at the end [residents]. */
  private final double[] before;

  /** First place of each category, and the number of residents at the end. */
  private final int[] start;

  /** @param categoryOfStratum 0 for all where anybody can be taken for anybody */
  Lookalikes(Residents residents, int disposition, Lorenz lorenz, IntUnaryOperator categoryOfStratum) {
    int n = residents.count();
    this.category = new byte[n];
    int categories = 1;
    for (int i = 0; i < n; i++) {
      category[i] = (byte) categoryOfStratum.applyAsInt(residents.stratum(i));
      categories = Math.max(categories, category[i] + 1);
    }
    this.start = starts(category, categories);
    this.place = new char[n];
    this.resident = new char[n];
    this.before = new double[n + 1];
    var residentOfRank = Objects.requireNonNull(residents.residentOfRank(disposition));
    var next = start.clone();
    for (int rank = 0; rank < n; rank++) {
      int who = residentOfRank[rank];
      int at = next[category[who]]++;
      place[who] = (char) at;
      resident[at] = (char) who;
      before[at + 1] = lorenz.value(rank, n);
    }
    for (int at = 0; at < n; at++) {
      before[at + 1] += before[at];
    }
  }

  private static int[] starts(byte[] category, int categories) {
    var start = new int[categories + 1];
    for (byte c : category) {
      start[c + 1]++;
    }
    for (int c = 0; c < categories; c++) {
      start[c + 1] += start[c];
    }
    return start;
  }

  /**
   * Another resident of the actor's category, in proportion to the disposition.
   *
   * @param mark 63 random bits
   * @return -1 if nobody else has any mass
   */
  int other(int actor, long mark) {
    int from = start[category[actor]];
    int to = start[category[actor] + 1];
    int own = place[actor];
    double ownMass = before[own + 1] - before[own];
    double others = before[to] - before[from] - ownMass;
    if (!(others > 1e-9)) {
      return -1;
    }
    double point = before[from] + (mark >>> 10) * 0x1p-53 * others;
    int at = at(point >= before[own] ? point + ownMass : point, from, to);
    return at == own ? beside(own, from, to) : resident[at];
  }

  /** The place on whose stretch a point lies. */
  private int at(double point, int from, int to) {
    int low = from;
    int high = to;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (before[middle] <= point) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Rounding put the point on the edge of the actor's own stretch: whoever is on the other side of the edge. */
  private int beside(int own, int from, int to) {
    return own + 1 < to ? resident[own + 1] : own > from ? resident[own - 1] : -1;
  }
}
