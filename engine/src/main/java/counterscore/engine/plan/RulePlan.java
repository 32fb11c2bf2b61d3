package counterscore.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * One rule of a scheme.
 *
 * @param index its place among the rules of all schemes
 * @param conduct index of the conduct
 * @param points points of an entry by number of earlier live entries in the window (the last for any more), by table
 * @param tableOfDay which of them holds on a day
 * @param repeats whether earlier entries raise the points
 * @param windowDays an earlier entry counts while it is younger than this and has not lapsed [d]; 0 where it counts to the end of the run
 * @param lapseDays age at which an entry lapses [d]; 0 where it never does, or not within the run
 * @param capPoints bound on the absolute points per period; of no meaning where there is no cap
 * @param periodStart first day of the cap's period that a day lies in (may be negative); empty where there is no cap
 * @param weighing what else the points of an entry depend on; null: nothing
 * @param occasionPoints bound on the absolute points of all entries of one occasion; the largest int where there is none
 * @param imposed a tier imposed for a time; null: none
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record RulePlan(
    int index,
    int conduct,
    int[][] points,
    int[] tableOfDay,
    boolean repeats,
    int windowDays,
    int lapseDays,
    int capPoints,
    int[] periodStart,
    @Nullable Weighing weighing,
    int occasionPoints,
    @Nullable ImposedTier imposed) {
  /** Whether entries of the rule must be remembered. */
  public boolean remembers() {
    return windowDays > 0 || lapseDays > 0 || isCapped();
  }

  public boolean isCapped() {
    return periodStart.length > 0;
  }

  /** Points of an entry written on a day. */
  public int points(int day, int earlier) {
    var table = points[tableOfDay[day]];
    return table[Math.min(earlier, table.length - 1)];
  }

  /**
   * A tier that an entry imposes.
   *
   * @param tier its index
   * @param days for how long [d]
   */
  public record ImposedTier(int tier, int days) {}
}
