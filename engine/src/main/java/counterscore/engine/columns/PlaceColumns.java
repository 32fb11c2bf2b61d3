package counterscore.engine.columns;

import counterscore.engine.plan.DemandPlan;
import counterscore.observation.Tables;
import java.util.Arrays;
import java.util.List;

/** The month's applications for places, and their tally. */
public final class PlaceColumns {
  /** No application this month. */
  public static final int NONE = 0;

  /** Every demand of this month was refused. */
  public static final int REFUSED = 1;

  /** An application that is ranked. */
  public static final int OPEN = 2;

  private static final int MEASURES = Tables.PLACE_MEASURES.size();

  /** Application by demand with places and resident; written by demands, cleared at the month's end. */
  private final byte[][] application;

  private final int strata;

  /** At {@code (row × strata + stratum) × measures + measure}; one row per demand with places and tier. */
  private final Tally tally;

  /** Places by demand with places. */
  private final Tally capacity;

  public PlaceColumns(List<DemandPlan> demands, int residents, int strata, Tallies tallies) {
    int scarce = (int) demands.stream().filter(demand -> demand.places() != null).count();
    this.application = new byte[scarce][residents];
    this.strata = strata;
    this.tally = tallies.of(Tables.PLACES);
    this.capacity = tallies.of(Tables.CAPACITY);
  }

  /** Notes a demand that was refused, or not: of several in a month one that was not refused counts. */
  public void apply(int places, int resident, boolean refused) {
    if (!refused) {
      application[places][resident] = OPEN;
    } else if (application[places][resident] == NONE) {
      application[places][resident] = REFUSED;
    }
  }

  /** Another resident joins in the place, who has not applied. */
  public void renew(int resident) {
    for (var ofDemand : application) {
      ofDemand[resident] = NONE;
    }
  }

  /** One of {@link #NONE}, {@link #REFUSED}, {@link #OPEN}. */
  public int application(int places, int resident) {
    return application[places][resident];
  }

  /** Counts an application whose fate is known, in the order of the measures. */
  public void settled(
      int row, int stratum, boolean refused, boolean admitted, boolean favoured, boolean displaced) {
    int cell = (row * strata + stratum) * MEASURES;
    tally.cells[cell]++;
    tally.cells[cell + 1] += refused ? 1 : 0;
    tally.cells[cell + 2] += admitted ? 1 : 0;
    tally.cells[cell + 3] += favoured ? 1 : 0;
    tally.cells[cell + 4] += displaced ? 1 : 0;
  }

  /** Counts the places of a whole district. */
  public void offered(int places, long number) {
    capacity.cells[places] += number;
  }

  /** Forgets the month's applications. */
  public void clear() {
    for (var ofDemand : application) {
      Arrays.fill(ofDemand, (byte) NONE);
    }
  }
}
