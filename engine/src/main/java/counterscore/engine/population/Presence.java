package counterscore.engine.population;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.chance.Stream;
import java.util.Arrays;

/**
 * Since when the residents of a block are there. With a yearly growth g over T years the number at time t is {@code n (1 + g t) /
 * (1 + g T)}, n being the number at the end: the place with the mark u is taken from the start where {@code u (1 + g T) < 1}, and
 * otherwise from {@code (u (1 + g T) − 1) / g} years on.
 */
public final class Presence {
  private static final short FROM_THE_START = Short.MIN_VALUE;

  /** Day of joining [d], which may be to come; the smallest short for whoever was there at the start. */
  private final short[] since;

  /** Residents who join a growing population, by day. */
  private final int[] arriving;

  private int next;

  /**
   * @param growth per year, as a share of those at the start; 0: none
   * @param days of the run [d]
   */
  public Presence(int residents, double growth, int days, Luck luck, int block) {
    since = new short[residents];
    Arrays.fill(since, FROM_THE_START);
    arriving = growth > 0 ? arrivals(growth, days, luck, block) : new int[0];
  }

  private int[] arrivals(double growth, int days, Luck luck, int block) {
    var words = new long[4];
    var order = new long[since.length];
    int count = 0;
    for (int i = 0; i < since.length; i++) {
      luck.draw(words, Stream.ARRIVAL, Names.hash("growth"), block, Luck.NO_DAY, i, 0);
      double u = (words[0] << 21 | words[1] >>> 11) * 0x1p-53;
      double share = u * (1 + growth * days / 365);
      if (share >= 1) {
        since[i] = (short) Math.min(days - 1, (int) ((share - 1) / growth * 365));
        order[count++] = (long) since[i] << 16 | i;
      }
    }
    Arrays.sort(order, 0, count);
    return Arrays.stream(order, 0, count).mapToInt(entry -> (int) (entry & 0xFFFF)).toArray();
  }

  /** The next resident who joins a growing population on a day, or -1. */
  public int nextArrival(int day) {
    return next < arriving.length && since[arriving[next]] <= day ? arriving[next++] : -1;
  }

  /** Whether nobody is still to come: then everybody is there, and stays so. */
  boolean isFull() {
    return next == arriving.length;
  }

  /** Notes that another resident joins in a place. */
  public void join(int resident, int day) {
    since[resident] = (short) day;
  }

  /** Whether a resident is there on a day. */
  public boolean isThere(int resident, int day) {
    return since[resident] <= day;
  }

  /** Whether a resident joined after a day. */
  public boolean joinedAfter(int resident, int day) {
    return since[resident] > day;
  }

  /** Days since joining [d]; the largest int for whoever was there at the start. */
  public int days(int resident, int today) {
    return since[resident] == FROM_THE_START ? Integer.MAX_VALUE : today - since[resident];
  }
}
