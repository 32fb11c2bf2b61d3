package counterscore.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * A score that is computed anew each month.
 *
 * @param members who takes part, by stratum, as a threshold on 63-bit marks
 * @param outsiders index of the tier as which all others are treated
 * @param observed the components that move with entries: repayment and purchases; null: it does not count
 * @param tenure null: it does not count
 * @param completeness null: it does not count
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record ComputedPlan(
    long[] members,
    int outsiders,
    @Nullable Observed[] observed,
    @Nullable Tenure tenure,
    @Nullable Completeness completeness) {
  /** 1 in fixed point. */
  public static final int ONE = 1 << 20;

  /**
   * A component that moves with entries.
   *
   * @param weight of the component
   * @param start value without any entry, in fixed point
   * @param entries what an entry adds to the memory, by conduct, in fixed point
   * @param left share of the memory that is left of the month before, by month, in 32-bit fixed point
   */
  public record Observed(double weight, int start, int[] entries, long[] left) {
    /** Value in fixed point. */
    public int value(int memory) {
      return Math.clamp((long) start + memory, 0, ONE);
    }
  }

  /**
   * A component that grows with time.
   *
   * @param weight of the component
   * @param fullDays time after which it is full [d]
   * @param daysBefore longest time before the start [d]
   */
  public record Tenure(double weight, int fullDays, int daysBefore) {
    /** Value in fixed point. */
    public int value(long days) {
      return (int) Math.min(ONE, days * ONE / fullDays);
    }
  }

  /**
   * A fixed trait.
   *
   * @param weight of the component
   * @param complete who has told everything, as a threshold on 63-bit marks
   * @param otherwise value of all others, in fixed point
   */
  public record Completeness(double weight, long complete, int otherwise) {}
}
