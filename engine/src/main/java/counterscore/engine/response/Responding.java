package counterscore.engine.response;

import counterscore.engine.batch.Acts;
import counterscore.engine.chance.Layers;
import counterscore.engine.columns.CandidateActs;
import counterscore.engine.columns.Memories;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tally;
import counterscore.engine.columns.Touched;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.ConductResponse;
import counterscore.engine.plan.MemoryPlan;
import counterscore.engine.plan.ResponsePlan;
import counterscore.engine.plan.SharedConduct;
import counterscore.observation.Tables;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the acts of a batch that lie under {@code base curve × response of the resident}, and counts what a response withheld or
 * added. The batch holds what lies under the highest curve that a response can reach. A resident whose response is 1 is held
 * against the very thresholds that hold without responses.
 */
public final class Responding {
  private static final int WITHHELD = 0;
  private static final int ADDED = 1;
  private static final int SUSPENDED = 2;
  private static final int MEASURES = Tables.RESPONSE_MEASURES.size();

  private final @Nullable ResponsePlan plan;
  private final @Nullable Memories memories;
  private final List<ScoreColumns> schemes;
  private final int strata;

  /** At {@code (conduct × strata + stratum) × measures + measure}. */
  private final Tally tally;

  /** Of the conduct at hand: its response, its index, and its curve without responses [1/a]. */
  private @Nullable ConductResponse response;

  private int index;
  private double[] curve = new double[0];

  /**
   * @param memories null where there is no response
   */
  public Responding(
      @Nullable ResponsePlan plan, @Nullable Memories memories, List<ScoreColumns> schemes, int strata, Tally tally) {
    this.plan = plan;
    this.memories = memories;
    this.schemes = List.copyOf(schemes);
    this.strata = strata;
    this.tally = tally;
  }

  /**
   * Drops the acts that are not done any more in any world.
   *
   * @param candidates learn what is unlawful and would be done without any response
   * @param ofWorld who responds in each world
   * @param touched of all others the response is 1 in every world
   */
  public static void respond(
      SharedConduct conduct, List<Responding> ofWorld, Touched touched, CandidateActs candidates, Acts acts, int day) {
    if (conduct.base() == null) {
      candidates.count(conduct, acts);
      return;
    }
    var base = conduct.base().acceptance(day);
    int strata = ofWorld.getFirst().strata;
    for (long left = conduct.responding(); left != 0; left &= left - 1) {
      int world = Long.numberOfTrailingZeros(left);
      ofWorld.get(world).open(conduct.of(world), day);
    }
    int kept = 0;
    for (int k = 0; k < acts.count; k++) {
      long asked = acts.worlds[k] & conduct.responding();
      long isBase = base.below(acts.height[k], (acts.point[k] >>> 24) * strata + acts.stratum[k]) & asked;
      candidates.count(acts.resident[k], (isBase | (acts.worlds[k] & ~asked)) & conduct.unlawful());
      long done = isBase;
      if (conduct.isSuspended() || touched.is(acts.resident[k], conduct.reasons())) {
        for (long left = asked; left != 0; left &= left - 1) {
          int world = Long.numberOfTrailingZeros(left);
          boolean isDone = ofWorld.get(world).isDone(acts, k, (isBase >>> world & 1) != 0, day);
          done = isDone ? done | 1L << world : done & ~(1L << world);
        }
      }
      acts.copy(k, kept);
      acts.worlds[kept] = (acts.worlds[k] & ~asked) | done;
      kept += acts.worlds[kept] != 0 ? 1 : 0;
    }
    acts.count = kept;
  }

  /** A batch of a conduct begins. */
  private void open(ConductPlan conduct, int day) {
    response = Objects.requireNonNull(conduct.response());
    index = conduct.index();
    curve = response.base().curve(day);
  }

  private boolean isDone(Acts acts, int k, boolean isBase, int day) {
    int stratum = acts.stratum[k];
    double factor = factor(acts.resident[k], day);
    boolean isDone = factor == 1 ? isBase : height(acts, k) < curve[stratum] * factor;
    boolean isSuspended = isDone && isSuspended(response().suspendedBy(), acts.resident[k], day);
    if (isBase != isDone || isSuspended) {
      int cell = (index * strata + stratum) * MEASURES;
      tally.cells[cell + WITHHELD] += isBase && !isDone ? 1 : 0;
      tally.cells[cell + ADDED] += isDone && !isBase && !isSuspended ? 1 : 0;
      tally.cells[cell + SUSPENDED] += isSuspended ? 1 : 0;
    }
    return isDone && !isSuspended;
  }

  /** Drops what residents would have asked for if they were not suspended. */
  public void suspend(int[] suspendedBy, Acts asked, int day) {
    int kept = 0;
    for (int k = 0; k < asked.count; k++) {
      asked.copy(k, kept);
      kept += isSuspended(suspendedBy, asked.resident[k], day) ? 0 : 1;
    }
    asked.count = kept;
  }

  /** Height of a point [1/a]. */
  private static double height(Acts acts, int k) {
    int layer = acts.point[k] >>> 24;
    return Layers.low(layer) + (Layers.high(layer) - Layers.low(layer)) * (acts.height[k] * 0x1p-32);
  }

  private ConductResponse response() {
    return Objects.requireNonNull(response);
  }

  private boolean isSuspended(int[] suspendedBy, int resident, int day) {
    for (int scheme : suspendedBy) {
      if (schemes.get(scheme).suspendedUntil(resident) > day) {
        return true;
      }
    }
    return false;
  }

  /** The product of all responses of a resident to a conduct. */
  private double factor(int resident, int day) {
    var response = response();
    if (memories == null || plan == null) {
      return 1;
    }
    double factor = 1;
    if (response.isDeterred() && memories.deterrence != null) {
      int level = memories.deterrence.level(resident, day);
      factor = level == 0 ? factor : factor * memories.deterrence.plan().damping(level);
    }
    if (response.isChilled()) {
      factor *= chilled(plan, memories, resident, day);
    }
    if (response.isHardened() && memories.hardship != null) {
      double refusals = memories.hardship.level(resident, day) / (double) MemoryPlan.ONE;
      factor *= 1 + Math.min(plan.hardshipAtMost() - 1, plan.hardshipStrength() * refusals);
    }
    return factor;
  }

  private static double chilled(ResponsePlan plan, Memories memories, int resident, int day) {
    double factor = memories.isAware(resident) ? plan.whenAware() : 1;
    if (memories.chilling != null) {
      int level = memories.chilling.level(resident, day);
      factor = level == 0 ? factor : factor * memories.chilling.plan().damping(level);
    }
    if (memories.friends != null) {
      int level = memories.friends.level(resident, day);
      factor = level == 0 ? factor : factor * memories.friends.plan().damping(level);
    }
    return factor;
  }
}
