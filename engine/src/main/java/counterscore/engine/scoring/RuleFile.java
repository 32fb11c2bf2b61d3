package counterscore.engine.scoring;

import counterscore.engine.columns.Column;
import counterscore.engine.columns.Lane;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.RulePlan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The remembered entries of one rule in one block: a queue in order of writing. Because a rule's window, lapse and cap have
 * one length for all its entries, entries leave each of them in the order they came, so one queue with three heads serves all
 * three and nothing is ever searched. What would outlast the run is not queued.
 *
 * <p>An entry is one {@code long}: resident (16 bits), day (15), whether it is wrong and penalised (1), points that reached
 * the score (16, signed), points before clamping (15, only where there is a cap, which bounds them by 10,000), whether it was
 * struck (1). What was struck or cleared stays in the queue and is passed over.
 */
final class RuleFile {
  /** The handle of an entry that is not remembered. */
  static final long NOT_REMEMBERED = -1;

  private static final long STRUCK = 1L << 63;

  private final RulePlan rule;
  private final Lane lane;
  private final ScoreColumns columns;

  /** Earlier live entries inside the window, by resident; null where repetition plays no part. */
  private final @Nullable Column recent;

  /** Absolute points of the cap's current period, by resident; null where there is no cap. */
  private final @Nullable Column spent;

  private long[] queue = new long[0];
  private int count;
  private int windowHead;
  private int lapseHead;
  private int capHead;

  /** How many entries have left the queue for good; handles count from the first entry ever. */
  private long gone;

  RuleFile(RulePlan rule, String name, Lane lane, ScoreColumns columns) {
    this.rule = rule;
    this.lane = lane;
    this.columns = columns;
    this.recent = rule.repeats() ? lane.column(name + " recent") : null;
    this.spent = rule.isCapped() ? lane.column(name + " spent") : null;
  }

  /** Earlier entries of a resident that count as repetition today. */
  int recent(int resident) {
    return recent == null ? 0 : recent.get(lane.at(resident));
  }

  /** Whether an entry of so many points would go beyond the cap. */
  boolean isBeyondCap(int resident, int points) {
    return spent != null && spent.get(lane.at(resident)) + Math.abs(points) > rule.capPoints();
  }

  /**
   * Remembers an entry.
   *
   * @param points points before clamping
   * @param reached points that reached the score
   * @param isWrong whether it is penalised and not the resident's own act
   * @return a handle by which the entry can be struck
   */
  long remember(int resident, int day, int points, int reached, boolean isWrong) {
    if (recent != null) {
      recent.add(lane.at(resident), 1);
    }
    if (spent != null) {
      spent.add(lane.at(resident), Math.abs(points));
    }
    if (!rule.remembers()) {
      return NOT_REMEMBERED;
    }
    makeRoom();
    queue[count++] = entry(resident, day, isWrong, reached, spent != null ? Math.abs(points) : 0);
    return gone + count - 1;
  }

  /** Whether an entry has not lapsed. */
  boolean isLive(long handle) {
    return handle == NOT_REMEMBERED || rule.lapseDays() == 0 || handle - gone >= lapseHead;
  }

  /** Strikes a live entry: it counts no more and will not lapse. */
  void strike(long handle, int resident) {
    long index = handle == NOT_REMEMBERED ? -1 : handle - gone;
    if (recent != null && (rule.windowDays() == 0 || index >= windowHead)) {
      recent.add(lane.at(resident), -1);
    }
    if (index >= 0) {
      if (spent != null && index >= capHead) {
        spent.add(lane.at(resident), -points(queue[(int) index]));
      }
      queue[(int) index] |= STRUCK;
    }
  }

  /** Forgets what a resident's earlier entries count. */
  void clear(int resident) {
    if (recent != null) {
      recent.set(lane.at(resident), 0);
    }
    if (spent != null) {
      spent.set(lane.at(resident), 0);
    }
  }

  private static long entry(int resident, int day, boolean isWrong, int reached, int points) {
    return resident | (long) day << 16 | (isWrong ? 1L << 31 : 0) | (reached & 0xFFFFL) << 32 | (long) points << 48;
  }

  private static int resident(long entry) {
    return (int) entry & 0xFFFF;
  }

  private static int day(long entry) {
    return (int) (entry >>> 16) & 0x7FFF;
  }

  private static boolean isWrong(long entry) {
    return (entry >>> 31 & 1) != 0;
  }

  private static int reached(long entry) {
    return (short) (entry >>> 32);
  }

  private static int points(long entry) {
    return (int) (entry >>> 48) & 0x7FFF;
  }

  /** Whether an entry counts: it was neither struck nor cleared. */
  private boolean counts(long entry) {
    return entry >= 0 && !columns.isCleared(resident(entry), day(entry));
  }

  /** Lets entries leave window and cap, and hands over those that lapse this morning. */
  void morning(int today, Lapse lapse) {
    if (recent != null && rule.windowDays() > 0) {
      for (; windowHead < count && today - day(queue[windowHead]) >= rule.windowDays(); windowHead++) {
        recent.add(lane.at(resident(queue[windowHead])), counts(queue[windowHead]) ? -1 : 0);
      }
    }
    if (spent != null) {
      for (; capHead < count && day(queue[capHead]) < rule.periodStart()[today]; capHead++) {
        spent.add(lane.at(resident(queue[capHead])), counts(queue[capHead]) ? -points(queue[capHead]) : 0);
      }
    }
    if (rule.lapseDays() > 0) {
      for (; lapseHead < count && today - day(queue[lapseHead]) >= rule.lapseDays(); lapseHead++) {
        long entry = queue[lapseHead];
        if (counts(entry)) {
          lapse.lapse(resident(entry), reached(entry), isWrong(entry));
        }
      }
    }
  }

  private void makeRoom() {
    if (count < queue.length) {
      return;
    }
    int done = done();
    if (done > count / 2) {
      System.arraycopy(queue, done, queue, 0, count - done);
      windowHead -= done;
      lapseHead -= done;
      capHead -= done;
      count -= done;
      gone += done;
    } else {
      queue = Arrays.copyOf(queue, Math.max(256, 2 * queue.length));
    }
  }

  /** How many entries, from the first on, have left window, cap and file. */
  private int done() {
    int done = count;
    done = rule.windowDays() > 0 ? Math.min(done, windowHead) : done;
    done = rule.isCapped() ? Math.min(done, capHead) : done;
    return rule.lapseDays() > 0 ? Math.min(done, lapseHead) : done;
  }

  /** Receives an entry that lapses. */
  interface Lapse {
    void lapse(int resident, int pointsThatReached, boolean isWrong);
  }
}
