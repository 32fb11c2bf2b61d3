package counterscore.engine.columns;

import counterscore.observation.Tables;

/** Which demands a resident was ever refused, and the month's tally of demands. */
public final class DemandColumns {
  /** Largest number of demands: one bit each. */
  public static final int MOST = 64;

  private static final int MEASURES = Tables.DEMAND_MEASURES.size();

  /** Demands ever refused, one bit per demand. */
  private final long[] refused;

  /** Residents refused who have left since, at {@code demand × strata + stratum}; the last row counts each once. */
  private final long[] refusedAndGone;

  private final int strata;

  /** At {@code (row × strata + stratum) × measures + measure}; one row per demand and tier. */
  private final Tally tally;

  /** At {@code row × strata + stratum}; one row per party, scheme and tier. */
  private final Tally lookups;

  public DemandColumns(int residents, int strata, Tallies tallies) {
    this.refused = new long[residents];
    this.refusedAndGone = new long[(MOST + 1) * strata];
    this.strata = strata;
    this.tally = tallies.of(Tables.DEMANDS);
    this.lookups = tallies.of(Tables.LOOKUPS);
  }

  /** Notes a demand, which is a look-up. */
  public void asked(int row, int lookup, int stratum) {
    tally.cells[(row * strata + stratum) * MEASURES]++;
    lookups.cells[lookup * strata + stratum]++;
  }

  /** Notes a refusal of a demand that was already noted as asked. */
  public void refused(int demand, int resident, int row, int stratum, boolean tainted, boolean blameless) {
    int cell = (row * strata + stratum) * MEASURES;
    tally.cells[cell + 1]++;
    tally.cells[cell + 2] += tainted ? 1 : 0;
    tally.cells[cell + 3] += blameless ? 1 : 0;
    refused[resident] |= 1L << demand;
  }

  /** The demands a resident was ever refused, one bit each. */
  public long everRefused(int resident) {
    return refused[resident];
  }

  /** Another resident joins in the place. */
  public void renew(int resident, int stratum) {
    long mask = refused[resident];
    for (int demand = 0; mask != 0 && demand < MOST; demand++) {
      refusedAndGone[demand * strata + stratum] += mask >>> demand & 1;
    }
    refusedAndGone[MOST * strata + stratum] += mask == 0 ? 0 : 1;
    refused[resident] = 0;
  }

  /**
   * Residents who were refused a demand and have left since.
   *
   * @param demand its index, or {@link #MOST} for any
   */
  public long refusedAndGone(int demand, int stratum) {
    return refusedAndGone[demand * strata + stratum];
  }

  /** A cell of the tally since the month began. */
  public long tally(int row, int stratum, int measure) {
    return tally.cells[(row * strata + stratum) * MEASURES + measure];
  }
}
