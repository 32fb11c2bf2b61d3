package counterscore.engine.columns;

import counterscore.observation.Tables;

/** The month's tally of look-ups without a demand, and of requests to show a score. */
public final class LookupColumns {
  private static final int MEASURES = Tables.REQUEST_MEASURES.size();

  private final int strata;

  /** At {@code row × strata + stratum}; one row per party, scheme and tier. */
  private final Tally lookups;

  /** At {@code (row × strata + stratum) × measures + measure}, likewise. */
  private final Tally requests;

  public LookupColumns(int strata, Tallies tallies) {
    this.strata = strata;
    this.lookups = tallies.of(Tables.LOOKUPS);
    this.requests = tallies.of(Tables.REQUESTS);
  }

  /** Notes a look-up. */
  public void lookedUp(int row, int stratum) {
    lookups.cells[row * strata + stratum]++;
  }

  /** Notes a request, which is a look-up only if the score is shared. */
  public void requested(int row, int stratum, boolean shared) {
    int cell = (row * strata + stratum) * MEASURES;
    requests.cells[cell]++;
    requests.cells[cell + 1] += shared ? 1 : 0;
  }
}
