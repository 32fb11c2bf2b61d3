package counterscore.engine.response;

import counterscore.engine.batch.Acts;
import counterscore.engine.chance.Layers;
import counterscore.engine.columns.Memories;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.ConductResponse;
import counterscore.engine.plan.ResponsePlan;
import counterscore.observation.Tables;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the residents of a block respond in one world: which acts of a batch are done, held against {@code base curve × response of the
 * resident}, and counts of what a response withheld or added. A resident whose response is 1 is held against the very thresholds that
 * hold without responses.
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

  /** A batch of a conduct begins. */
  void open(ConductPlan conduct, int day) {
    response = Objects.requireNonNull(conduct.response());
    index = conduct.index();
    curve = response.base().curve(day);
  }

  /**
   * Finds out which of some acts are done.
   *
   * @param isBase in which worlds an act of the batch is done without responses, a bit each
   * @param done likewise with responses; written for this world
   */
  void respond(Concerned some, Acts acts, long[] isBase, int world, long[] done, int day) {
    weigh(some, day);
    for (int j = 0; j < some.count; j++) {
      int k = some.row[j];
      if ((acts.worlds[k] >>> world & 1) == 0) {
        continue;
      }
      boolean isDone = isDone(acts, k, (isBase[k] >>> world & 1) != 0, some.factor[j], day);
      done[k] = isDone ? done[k] | 1L << world : done[k] & ~(1L << world);
    }
  }

  private boolean isDone(Acts acts, int k, boolean isBase, double factor, int day) {
    int stratum = acts.stratum[k];
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

  /** The product of all responses of each resident to the conduct at hand. */
  private void weigh(Concerned some, int day) {
    var response = response();
    some.begin();
    if (memories == null || plan == null) {
      return;
    }
    if (response.isDeterred()) {
      some.damp(memories.deterrence, day, some.factor);
    }
    if (response.isChilled()) {
      some.know(memories, plan.whenAware(), some.ofLawful);
      some.damp(memories.chilling, day, some.ofLawful);
      some.damp(memories.friends, day, some.ofLawful);
      some.multiply(some.ofLawful);
    }
    if (response.isHardened() && memories.hardship != null) {
      some.harden(memories.hardship, plan.hardshipStrength(), plan.hardshipAtMost(), day);
    }
  }
}
