package counterscore.engine.columns;

import counterscore.engine.plan.MemoryPlan;

/**
 * What the residents of a block remember of one kind of event. A level holds since the day beside it and is looked at through its
 * decay, so that forgetting costs nothing.
 */
public final class Memory {
  private final MemoryPlan plan;
  private final Lane lane;

  /** Remembered events, in fixed point; written in the evening. */
  private final int[] level;

  /** Day of the level [d]. */
  private final short[] since;

  private final Touched touched;

  /**
   * @param touched learns who remembers something
   */
  public Memory(MemoryPlan plan, String name, Lane lane, Touched touched) {
    this.plan = plan;
    this.lane = lane;
    this.touched = touched;
    this.level = lane.ints(name + " level");
    this.since = lane.shorts(name + " since");
  }

  public MemoryPlan plan() {
    return plan;
  }

  /** Level of a resident on a day, in fixed point. */
  public int level(int resident, int day) {
    int then = level[lane.at(resident)];
    return then == 0 ? 0 : plan.left(then, day - since[lane.at(resident)]);
  }

  /** A resident remembers so many events more. */
  public void add(int resident, int events, int day) {
    long sum = level(resident, day) + (long) events * MemoryPlan.ONE;
    set(resident, (int) Math.min(sum, (long) MemoryPlan.MOST * MemoryPlan.ONE), day);
  }

  /** Sets a level. */
  public void set(int resident, int to, int day) {
    level[lane.at(resident)] = to;
    if (to != 0) {
      touched.remembers(resident);
    }
    since[lane.at(resident)] = (short) day;
  }
}
