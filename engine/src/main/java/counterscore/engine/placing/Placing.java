package counterscore.engine.placing;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.PlaceColumns;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.FromBaseline;
import counterscore.engine.plan.PlacesPlan;
import counterscore.engine.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
  private static final long NOT_RANKED = Long.MAX_VALUE;

  private final Plan plan;
  private final List<DemandPlan> demands;

  /** Who else applies in the baseline, and stands how, decides; null: those of the world itself. */
  private final @Nullable FromBaseline others;

  /** Up to which rank there are places, by demand with places. */
  private final Cutoff[] byRank;

  /** The same by lot alone. */
  private final Cutoff[] byLot;

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

  /** @param from what the world takes from the baseline; null: nothing */
  public Placing(Plan plan, @Nullable FromBaseline from) {
    this.plan = plan;
    this.demands = plan.demands().stream().filter(demand -> demand.places() != null).toList();
    this.others = from != null && from.places() ? from : null;
    this.byRank = new Cutoff[demands.size()];
    this.byLot = new Cutoff[demands.size()];
  }

  /** Whether no demand has places. */
  public boolean isIdle() {
    return demands.isEmpty();
  }

  private static PlacesPlan places(DemandPlan demand) {
    return Objects.requireNonNull(demand.places());
  }

  /**
   * Finds out, over all blocks of the district, up to which rank there are places.
   *
   * @param baseline the same blocks in the baseline
   */
  public void rank(int month, List<Applicants> blocks, List<Applicants> baseline, Luck luck) {
    for (var demand : demands) {
      rank(demand, month, blocks, others == null ? blocks : baseline, luck);
    }
  }

  private void rank(
      DemandPlan demand, int month, List<Applicants> blocks, List<Applicants> rivals, Luck luck) {
    int places = places(demand).index();
    int residents = blocks.stream().mapToInt(block -> block.residents().count()).sum();
    long capacity = places(demand).capacity(
        residents, plan.calendar().monthsBefore(month), plan.calendar().monthsBefore(month + 1));
    blocks.getFirst().places().offered(places, capacity);
    var ranks = new Ranks();
    var lots = new Ranks();
    var words = new long[4];
    for (var block : rivals) {
      for (int i = nextRival(demand, block, 0); i >= 0; i = nextRival(demand, block, i + 1)) {
        long lot = lot(luck, demand, month, block, i, words);
        lots.add(lot);
        if (application(demand, block, i) == PlaceColumns.OPEN) {
          ranks.add(favour(demand, tier(demand, block, i)) | lot);
        }
      }
    }
    byRank[places] = ranks.cutoff(capacity);
    byLot[places] = lots.cutoff(capacity);
  }

  /** The place of the demand among those of the world in which rivals apply, or less than 0. */
  private int theirs(DemandPlan demand) {
    int own = places(demand).index();
    return others == null ? own : others.placesOf()[own];
  }

  /** The first rival from a resident on, or -1. */
  private int nextRival(DemandPlan demand, Applicants block, int from) {
    int theirs = theirs(demand);
    return theirs < 0 ? -1 : block.places().next(theirs, from);
  }

  /** A rival's application. */
  private int application(DemandPlan demand, Applicants block, int resident) {
    int theirs = theirs(demand);
    return theirs < 0 ? PlaceColumns.NONE : block.places().application(theirs, resident);
  }

  /** A rival's tier. */
  private int tier(DemandPlan demand, Applicants block, int resident) {
    int scheme = demand.scheme();
    if (others == null || scheme < 0) {
      return block.tier(scheme, resident);
    }
    int theirs = others.schemes()[scheme];
    var start = plan.schemes().get(scheme);
    return theirs < 0 ? start.tier(start.start()) : others.tiers()[scheme][block.tier(theirs, resident)];
  }

  private long lot(Luck luck, DemandPlan demand, int month, Applicants block, int resident, long[] words) {
    luck.draw(
        words, Stream.LOTTERY, demand.field().name(), block.residents().block(), plan.calendar().firstDay(month),
        resident, 0);
    return Luck.mark63(words[0], words[1]) >>> (63 - MARK_BITS) << NUMBER_BITS | block.number(resident);
  }

  private static long favour(DemandPlan demand, int tier) {
    return (long) places(demand).favour()[tier] << (MARK_BITS + NUMBER_BITS);
  }

  /**
   * Gives the places of a block's residents out, once all blocks are ranked.
   *
   * @param baseline the same block in the baseline
   */
  public void settle(int month, Applicants block, Applicants baseline, Luck luck, Herald herald) {
    var words = new long[4];
    for (var demand : demands) {
      int places = places(demand).index();
      for (int i = block.places().next(places, 0); i >= 0; i = block.places().next(places, i + 1)) {
        settle(demand, block, baseline, i, lot(luck, demand, month, block, i, words), herald);
      }
    }
  }

  private void settle(
      DemandPlan demand, Applicants block, Applicants baseline, int resident, long lot, Herald herald) {
    int places = places(demand).index();
    int tier = block.tier(demand.scheme(), resident);
    int stratum = block.residents().stratum(resident);
    boolean refused = block.places().application(places, resident) == PlaceColumns.REFUSED;
    long rank = favour(demand, tier) | lot;
    boolean admitted;
    boolean wouldBe;
    if (others == null) {
      admitted = !refused && rank <= byRank[places].last;
      wouldBe = lot <= byLot[places].last;
    } else {
      int before = application(demand, baseline, resident);
      long rankBefore =
          before == PlaceColumns.OPEN ? favour(demand, tier(demand, baseline, resident)) | lot : NOT_RANKED;
      admitted = !refused && byRank[places].admits(rank, rankBefore);
      wouldBe = byLot[places].admits(lot, before == PlaceColumns.NONE ? NOT_RANKED : lot);
    }
    block.places().settled(
        places(demand).firstRow() + tier, stratum, refused, admitted, admitted && !wouldBe, wouldBe && !admitted);
    if (admitted) {
      block.demands().granted(demand.firstRow() + tier, stratum, demand.terms(), tier);
    }
    herald.settled(demand, resident, tier, fate(admitted, wouldBe));
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

    Cutoff cutoff(long places) {
      Arrays.sort(ranks, 0, count);
      if (places > count) {
        return new Cutoff(NOT_RANKED, NOT_RANKED);
      }
      int given = (int) places;
      return new Cutoff(given == 0 ? NOBODY : ranks[given - 1], given == count ? NOT_RANKED : ranks[given]);
    }
  }

  /**
   * Where places end.
   *
   * @param last rank that finds one; {@link #NOBODY} where there is none, {@link #NOT_RANKED} where some are left over
   * @param next the rank that would be the first to find another; {@link #NOT_RANKED} where there is no such rank
   */
  private record Cutoff(long last, long next) {
    /**
     * Whether fewer of the others than there are places come before a rank.
     *
     * @param own under which the same resident was among those who were ranked, or {@link #NOT_RANKED}
     */
    boolean admits(long rank, long own) {
      return own <= last ? rank < next : rank < last;
    }
  }
}
