package counterscore.engine.columns;

import counterscore.engine.plan.MemoryPlan;

/**
 * What the residents of a block remember of one kind of event. A level holds since the day beside it and is looked at through its
 * decay, so that forgetting costs nothing.
 */
public final class Memory {
  private final MemoryPlan plan;

  /** Remembered events, in fixed point; written in the evening. */
  private final int[] level;

  /** Day of the level [d]. */
  private final short[] since;

  private final Touched touched;

  /**
   * @param touched learns who remembers something
   */
  public Memory(MemoryPlan plan, int residents, Touched touched) {
    this.plan = plan;
    this.touched = touched;
    this.level = new int[residents];
    this.since = new short[residents];
  }

  public MemoryPlan plan() {
    return plan;
  }

  /** Level of a resident on a day, in fixed point. */
  public int level(int resident, int day) {
    int then = level[resident];
    return then == 0 ? 0 : plan.left(then, day - since[resident]);
  }

  /** A resident remembers so many events more. */
  public void add(int resident, int events, int day) {
    long sum = level(resident, day) + (long) events * MemoryPlan.ONE;
    set(resident, (int) Math.min(sum, (long) MemoryPlan.MOST * MemoryPlan.ONE), day);
  }

  /** Sets a level. */
  public void set(int resident, int to, int day) {
    level[resident] = to;
    if (to != 0) {
      touched.remembers(resident);
    }
    since[resident] = (short) day;
  }
}
