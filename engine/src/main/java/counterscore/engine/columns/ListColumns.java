package counterscore.engine.columns;

import counterscore.observation.Tables;

/** Who stands on which list, and the month's tally of lists. */
public final class ListColumns {
  private static final int MEASURES = Tables.LIST_MEASURES.size();
  private static final int LISTED = Tables.LIST_MEASURES.indexOf("listed");
  private static final int ENTERED = Tables.LIST_MEASURES.indexOf("entered");
  private static final int REMOVED = Tables.LIST_MEASURES.indexOf("removed");
  private static final int DAYS = Tables.LIST_MEASURES.indexOf("days");

  /** Lists a resident stands on, one bit each; empty where no list is declared. Written by entering and leaving. */
  private final long[] on;

  /** Residents on a list at {@code list × strata + stratum}; follows {@code on}. */
  private final int[] listed;

  private final int strata;

  /** At {@code (list × strata + stratum) × measures + measure}. */
  private final Tally tally;

  /** At {@code row × strata + stratum}; one row per list and demand that it refuses. */
  private final Tally refusals;

  public ListColumns(int lists, int residents, int strata, Tallies tallies) {
    this.on = new long[lists == 0 ? 0 : residents];
    this.listed = new int[lists * strata];
    this.strata = strata;
    this.tally = tallies.of(Tables.LISTS);
    this.refusals = tallies.of(Tables.LIST_REFUSALS);
  }

  /** Whether any list is declared. */
  public boolean any() {
    return on.length > 0;
  }

  /** The lists a resident stands on, one bit each. */
  public long on(int resident) {
    return on.length == 0 ? 0 : on[resident];
  }

  /** Puts a resident on a list before the first day. */
  public void start(int list, int resident, int stratum) {
    on[resident] |= 1L << list;
    listed[list * strata + stratum]++;
  }

  /**
   * Puts a resident on a list.
   *
   * @return false if the resident was there already
   */
  public boolean enter(int list, int resident, int stratum) {
    if ((on[resident] >>> list & 1) != 0) {
      return false;
    }
    start(list, resident, stratum);
    tally.cells[(list * strata + stratum) * MEASURES + ENTERED]++;
    return true;
  }

  /**
   * Takes a resident off a list.
   *
   * @return false if the resident was not there
   */
  public boolean leave(int list, int resident, int stratum) {
    if ((on[resident] >>> list & 1) == 0) {
      return false;
    }
    on[resident] &= ~(1L << list);
    listed[list * strata + stratum]--;
    tally.cells[(list * strata + stratum) * MEASURES + REMOVED]++;
    return true;
  }

  /** Another resident joins in the place, who stands on no list. */
  public void renew(int resident, int stratum) {
    long bits = on(resident);
    for (int list = 0; bits != 0; list++, bits >>>= 1) {
      listed[list * strata + stratum] -= (int) (bits & 1);
    }
    if (on.length > 0) {
      on[resident] = 0;
    }
  }

  /** Notes that a list refused a demand. */
  public void refused(int row, int stratum) {
    refusals.cells[row * strata + stratum]++;
  }

  /** Counts who is listed in the evening. */
  public void evening() {
    for (int i = 0; i < listed.length; i++) {
      tally.cells[i * MEASURES + DAYS] += listed[i];
    }
  }

  /** Counts who is listed at the month's end. */
  public void monthEnd() {
    for (int i = 0; i < listed.length; i++) {
      tally.cells[i * MEASURES + LISTED] += listed[i];
    }
  }
}
