package counterscore.engine.placing;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.PlaceColumns;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.PlacesPlan;
import counterscore.engine.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Ranks the month's applicants of one district and gives out the places (docs/model/places.md).
 *
 * <p>An applicant's rank is one {@code long}: order of favour (5 bits), lottery mark (39), number in the district (19). So all
 * ranks differ, two applicants in a million million share a mark, and whoever lies at or before the last rank that finds a place
 * is admitted. By lot alone the order of favour is 0 for all. First {@link #rank} reads all blocks; then each block is settled
 * on its own.
 */
public final class Placing {
  private static final int NUMBER_BITS = 19;
  private static final int MARK_BITS = 39;
  private static final long NOBODY = -1;

  private final Plan plan;
  private final List<DemandPlan> demands;

  /** Last rank that finds a place, by demand with places. */
  private final long[] lastAdmitted;

  /** The same by lot alone. */
  private final long[] lastByLot;

  /** What became of an application. */
  public enum Fate {
    ADMITTED,
    /** Admitted, and would not have been by lot alone. */
    FAVOURED,
    NOT_ADMITTED,
    /** Not admitted, and would have been by lot alone. */
    DISPLACED
  }

  /** Hears of every application that was settled. */
  public interface Herald {
    void settled(DemandPlan demand, int resident, int tier, Fate fate);
  }

  public Placing(Plan plan) {
    this.plan = plan;
    this.demands = plan.demands().stream().filter(demand -> demand.places() != null).toList();
    this.lastAdmitted = new long[demands.size()];
    this.lastByLot = new long[demands.size()];
  }

  /** Whether no demand has places. */
  public boolean isIdle() {
    return demands.isEmpty();
  }

  private static PlacesPlan places(DemandPlan demand) {
    return Objects.requireNonNull(demand.places());
  }

  /** Finds out, over all blocks of the district, up to which rank there are places. */
  public void rank(int month, List<Applicants> blocks, Luck luck) {
    for (var demand : demands) {
      rank(demand, month, blocks, luck);
    }
  }

  private void rank(DemandPlan demand, int month, List<Applicants> blocks, Luck luck) {
    int places = places(demand).index();
    int residents = blocks.stream().mapToInt(block -> block.residents().count()).sum();
    long capacity = places(demand).capacity(
        residents, plan.calendar().monthsBefore(month), plan.calendar().monthsBefore(month + 1));
    blocks.getFirst().places().offered(places, capacity);
    var ranks = new Ranks();
    var lots = new Ranks();
    var words = new long[4];
    for (var block : blocks) {
      for (int i = 0; i < block.residents().count(); i++) {
        int application = block.places().application(places, i);
        if (application != PlaceColumns.NONE) {
          long lot = lot(luck, demand, month, block, i, words);
          lots.add(lot);
          if (application == PlaceColumns.OPEN) {
            ranks.add(favour(demand, block, i) | lot);
          }
        }
      }
    }
    lastAdmitted[places] = ranks.last(capacity);
    lastByLot[places] = lots.last(capacity);
  }

  private long lot(Luck luck, DemandPlan demand, int month, Applicants block, int resident, long[] words) {
    luck.draw(
        words, Stream.LOTTERY, demand.field().name(), block.residents().block(), plan.calendar().firstDay(month),
        resident, 0);
    return Luck.mark63(words[0], words[1]) >>> (63 - MARK_BITS) << NUMBER_BITS | block.number(resident);
  }

  private static long favour(DemandPlan demand, Applicants block, int resident) {
    return (long) places(demand).favour()[block.tier(demand, resident)] << (MARK_BITS + NUMBER_BITS);
  }

  /** Gives the places of a block's residents out, once all blocks are ranked. */
  public void settle(int month, Applicants block, Luck luck, Herald herald) {
    var words = new long[4];
    for (var demand : demands) {
      int places = places(demand).index();
      for (int i = 0; i < block.residents().count(); i++) {
        if (block.places().application(places, i) != PlaceColumns.NONE) {
          settle(demand, block, i, lot(luck, demand, month, block, i, words), herald);
        }
      }
      block.places().clear(places);
    }
  }

  private void settle(DemandPlan demand, Applicants block, int resident, long lot, Herald herald) {
    int places = places(demand).index();
    int tier = block.tier(demand, resident);
    int stratum = block.residents().stratum(resident);
    boolean refused = block.places().application(places, resident) == PlaceColumns.REFUSED;
    boolean admitted = !refused && (favour(demand, block, resident) | lot) <= lastAdmitted[places];
    boolean byLot = lot <= lastByLot[places];
    block.places().settled(
        places(demand).firstRow() + tier, stratum, refused, admitted, admitted && !byLot, byLot && !admitted);
    if (admitted) {
      block.demands().granted(demand.firstRow() + tier, stratum, demand.terms(), tier);
    }
    herald.settled(demand, resident, tier, fate(admitted, byLot));
  }

  private static Fate fate(boolean admitted, boolean byLot) {
    if (admitted) {
      return byLot ? Fate.ADMITTED : Fate.FAVOURED;
    }
    return byLot ? Fate.DISPLACED : Fate.NOT_ADMITTED;
  }

  /** Ranks of applicants, all different. */
  private static final class Ranks {
    private long[] ranks = new long[256];
    private int count;

    void add(long rank) {
      if (count == ranks.length) {
        ranks = Arrays.copyOf(ranks, 2 * count);
      }
      ranks[count++] = rank;
    }

    /** The last rank that finds one of so many places. */
    long last(long places) {
      Arrays.sort(ranks, 0, count);
      int given = (int) Math.min(places, count);
      return given == 0 ? NOBODY : ranks[given - 1];
    }
  }
}
