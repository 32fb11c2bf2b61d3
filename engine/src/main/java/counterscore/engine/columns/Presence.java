package counterscore.engine.columns;

import java.util.Arrays;

/** Since when the residents of a block are there; written by those who leave and join. */
public final class Presence {
  private static final short FROM_THE_START = Short.MIN_VALUE;

  /** Day of joining [d]; the smallest short for whoever was there at the start. */
  private final short[] since;

  public Presence(int residents) {
    since = new short[residents];
    Arrays.fill(since, FROM_THE_START);
  }

  /** Notes that a resident joins on a day, in the place of another or of nobody. */
  public void join(int resident, int day) {
    since[resident] = (short) day;
  }

  /** Whether a resident is there on a day. */
  public boolean isThere(int resident, int day) {
    return since[resident] <= day;
  }

  /** Days since joining [d]; the largest int for whoever was there at the start. */
  public int days(int resident, int today) {
    return since[resident] == FROM_THE_START ? Integer.MAX_VALUE : today - since[resident];
  }
}
