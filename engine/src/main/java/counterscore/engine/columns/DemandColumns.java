package counterscore.engine.columns;

import java.util.Arrays;

/** Which demands a resident was ever refused, and the month's tally of demands. */
public final class DemandColumns {
  /** Largest number of demands: one bit each. */
  public static final int MOST = 64;

  /** Measures per row, in the order of {@link counterscore.observation.Tables#DEMAND_MEASURES}. */
  public static final int MEASURES = 4;

  /** Demands ever refused, one bit per demand. */
  private final long[] refused;

  private final int strata;
  private final long[] tally;

  /**
   * @param rows rows of all demands: one per demand and tier
   */
  public DemandColumns(int residents, int rows, int strata) {
    this.refused = new long[residents];
    this.strata = strata;
    this.tally = new long[rows * strata * MEASURES];
  }

  public void asked(int row, int stratum) {
    tally[(row * strata + stratum) * MEASURES]++;
  }

  /** Notes a refusal of a demand that was already noted as asked. */
  public void refused(int demand, int resident, int row, int stratum, boolean tainted, boolean blameless) {
    int cell = (row * strata + stratum) * MEASURES;
    tally[cell + 1]++;
    tally[cell + 2] += tainted ? 1 : 0;
    tally[cell + 3] += blameless ? 1 : 0;
    refused[resident] |= 1L << demand;
  }

  /** The demands a resident was ever refused, one bit each. */
  public long everRefused(int resident) {
    return refused[resident];
  }

  /** A cell of the tally since it was last started. */
  public long tally(int row, int stratum, int measure) {
    return tally[(row * strata + stratum) * MEASURES + measure];
  }

  /** Starts the tally anew. */
  public void resetTally() {
    Arrays.fill(tally, 0);
  }
}
