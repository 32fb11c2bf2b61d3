package counterscore.engine.columns;

import counterscore.engine.plan.MemoryPlan;

/**
 * What the residents of a block remember of one kind of event. A level holds since the day beside it and is looked at through its
 * decay, so that forgetting costs nothing.
 */
public final class Memory {
  private final MemoryPlan plan;
  private final Lane lane;

  /**
   * Remembered events in fixed point (high word; written in the evening) and the day of that level (low word) [d], side by side
   * because they are read together.
   */
  private final long[] levels;

  private final Touched touched;
  private final int reason;

  /**
   * @param touched learns who remembers something
   * @param reason to respond, for whoever does
   */
  public Memory(MemoryPlan plan, String name, Lane lane, Touched touched, int reason) {
    this.plan = plan;
    this.lane = lane;
    this.touched = touched;
    this.reason = reason;
    this.levels = lane.longs(name);
  }

  public MemoryPlan plan() {
    return plan;
  }

  /** Level of a resident on a day, in fixed point. */
  public int level(int resident, int day) {
    return left(levels[lane.at(resident)], day);
  }

  private int left(long then, int day) {
    return then >>> Integer.SIZE == 0 ? 0 : plan.left((int) (then >>> Integer.SIZE), day - (int) then);
  }

  /**
   * The same for some residents, looked up in one go.
   *
   * @param words a buffer
   * @param into filled from its start
   */
  public void levels(int[] residents, int n, int day, long[] words, int[] into) {
    for (int j = 0; j < n; j++) {
      words[j] = levels[lane.at(residents[j])];
    }
    for (int j = 0; j < n; j++) {
      into[j] = left(words[j], day);
    }
  }

  /** A resident remembers so many events more. */
  public void add(int resident, int events, int day) {
    long sum = level(resident, day) + (long) events * MemoryPlan.ONE;
    set(resident, (int) Math.min(sum, (long) MemoryPlan.MOST * MemoryPlan.ONE), day);
  }

  /** Sets a level. Whoever remembers nothing, and goes on to, is left alone. */
  public void set(int resident, int to, int day) {
    int at = lane.at(resident);
    if (to != 0) {
      levels[at] = (long) to << Integer.SIZE | day;
      touched.reach(resident, reason);
    } else if (levels[at] != 0) {
      levels[at] = 0;
    }
  }
}
