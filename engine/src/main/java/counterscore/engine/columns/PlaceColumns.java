package counterscore.engine.columns;

import counterscore.engine.plan.DemandPlan;
import counterscore.observation.Tables;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

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

  /** Who has applied, by demand with places: few, who are found without looking at everybody. */
  private final BitSet[] applied;

  private final int strata;

  /** At {@code (row × strata + stratum) × measures + measure}; one row per demand with places and tier. */
  private final Tally tally;

  /** Places by demand with places. */
  private final Tally capacity;

  public PlaceColumns(List<DemandPlan> demands, int residents, int strata, Tallies tallies) {
    int scarce = (int) demands.stream().filter(demand -> demand.places() != null).count();
    this.application = new byte[scarce][residents];
    this.applied = Stream.generate(() -> new BitSet(residents)).limit(scarce).toArray(BitSet[]::new);
    this.strata = strata;
    this.tally = tallies.of(Tables.PLACES);
    this.capacity = tallies.of(Tables.CAPACITY);
  }

  /** Notes a demand that was refused, or not: of several in a month one that was not refused counts. */
  public void apply(int places, int resident, boolean refused) {
    applied[places].set(resident);
    if (!refused) {
      application[places][resident] = OPEN;
    } else if (application[places][resident] == NONE) {
      application[places][resident] = REFUSED;
    }
  }

  /** Another resident joins in the place, who has not applied. */
  public void renew(int resident) {
    for (int places = 0; places < application.length; places++) {
      application[places][resident] = NONE;
      applied[places].clear(resident);
    }
  }

  /** The first resident from one on who has applied, or -1. */
  public int next(int places, int from) {
    return applied[places].nextSetBit(from);
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
    for (int places = 0; places < application.length; places++) {
      Arrays.fill(application[places], (byte) NONE);
      applied[places].clear();
    }
  }
}
