package counterscore.engine.population;

import java.util.Arrays;

/**
 * Residents of a block on numbered seats: who sits where decides who are friends (model section 6). In front sit those who meet
 * residents of their own stratum, stratum by stratum, then all others; behind the seats of a crossing, likewise, those who stay
 * among themselves.
 *
 * <p>One shuffle says who sits in front and a second one orders the others: with a single one, a stratum whose front seats happen to
 * be taken early would sit together in the first of the other seats.
 */
final class Seating {
  private static final byte POOL = 1;
  private static final byte REST = 2;

  /** Resident by seat. */
  final char[] residentAt;

  /** Seat by resident. */
  final char[] seatOf;

  private final int[] starts;
  private final char[] stratum;
  private final char[] first;
  private final char[] second;

  private Seating(int[] starts, char[] first, char[] second) {
    this.starts = starts;
    this.stratum = new char[first.length];
    for (int s = 0; s + 1 < starts.length; s++) {
      Arrays.fill(stratum, starts[s], starts[s + 1], (char) s);
    }
    this.first = first;
    this.second = second;
    this.residentAt = new char[first.length];
    this.seatOf = new char[first.length];
  }

  /**
   * @param starts first resident of each stratum, and the number of residents
   * @param first one shuffle of the residents
   * @param second another
   * @param crossing residents of each stratum that cross
   * @param seats that cross, at least the sum of these
   * @param table seats that belong together: 4, 2, or 1 where each meets a seat of another block
   */
  static Seating of(
      int[] starts, char[] first, char[] second, int[] crossing, int seats, int table, double homophily) {
    var seating = new Seating(starts, first, second);
    var where = new byte[first.length];
    int left = seats - Arrays.stream(crossing).sum();
    seating.sort(where, crossing, seating.front(crossing, table, homophily), left, homophily, seats);
    return seating;
  }

  private int[] front(int[] sizes, int table, double homophily) {
    var front = new int[sizes.length];
    for (int s = 0; s < sizes.length; s++) {
      front[s] = ((int) (homophily * sizes[s] / table)) * table;
    }
    return front;
  }

  private void sort(byte[] where, int[] crossing, int[] front, int missing, double homophily, int seats) {
    var met = new int[front.length];
    int staying = 0;
    for (int s = 0; s < front.length; s++) {
      int seat = 0;
      for (int before = 0; before < s; before++) {
        seat += front[before];
      }
      met[s] = seat;
    }
    var taken = new int[front.length];
    for (char resident : first) {
      int s = stratum[resident];
      if (taken[s] < front[s]) {
        sit(resident, met[s] + taken[s]);
      } else {
        where[resident] = taken[s] < crossing[s] ? POOL : REST;
        staying += taken[s] < crossing[s] ? 0 : 1;
      }
      taken[s]++;
    }
    for (int k = 0; k < second.length && missing > 0 && staying > 0; k++) {
      if (where[second[k]] == REST) {
        where[second[k]] = POOL;
        missing--;
        staying--;
      }
    }
    int seat = pool(where, POOL, Arrays.stream(front).sum());
    if (seat != seats) {
      throw new IllegalStateException(seat + " of " + seats + " seats are taken");
    }
    if (staying > 0) {
      stay(where, seats, homophily);
    }
  }

  /** Those who do not cross meet in pairs. */
  private void stay(byte[] where, int seats, double homophily) {
    var sizes = new int[starts.length - 1];
    for (int i = 0; i < where.length; i++) {
      sizes[stratum[i]] += where[i] == REST ? 1 : 0;
    }
    var front = front(sizes, 2, homophily);
    var next = new int[front.length];
    int seat = seats;
    for (int s = 0; s < front.length; s++) {
      next[s] = seat;
      seat += front[s];
    }
    var end = new int[front.length];
    for (int s = 0; s < front.length; s++) {
      end[s] = next[s] + front[s];
    }
    for (char resident : first) {
      int s = stratum[resident];
      if (where[resident] == REST && next[s] < end[s]) {
        sit(resident, next[s]++);
        where[resident] = 0;
      }
    }
    pool(where, REST, seat);
  }

  private int pool(byte[] where, byte those, int from) {
    int seat = from;
    for (char resident : second) {
      if (where[resident] == those) {
        sit(resident, seat++);
      }
    }
    return seat;
  }

  private void sit(int resident, int seat) {
    residentAt[seat] = (char) resident;
    seatOf[resident] = (char) seat;
  }
}
