package counterscore.engine.plan;

/**
 * What holds in the study app on a day. Arrays are shared and not to be written.
 *
 * @param members share of members by stratum, as a threshold on 32-bit marks
 * @param sessions of a member, mean at a disposition of 1 [1/d]
 * @param times cumulative shares of the times of day, likewise
 * @param windowTimes the same over the times of day with a factor above 1; empty where there is none
 * @param factors on points, by time of day
 * @param every minutes that earn the points once, by activity [min]; 0 for what counts sessions
 * @param points by activity
 * @param betterPoints by activity
 * @param caps points a day, by activity
 * @param cap points a day in all
 * @param asked points a day that are asked; 0: none
 * @param shamed the last of each cell who are shamed
 * @param prices of the gifts [points]
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record StudyRules(
    long[] members,
    double sessions,
    long[] times,
    long[] windowTimes,
    int[] factors,
    int[] every,
    int[] points,
    int[] betterPoints,
    int[] caps,
    int cap,
    int asked,
    int shamed,
    int[] prices) {
  /** The cap where none is declared. */
  public static final int NO_CAP = Integer.MAX_VALUE;

  /** Whether points of a time of day are multiplied. */
  public boolean isWindow(int time) {
    return factors[time] > 1;
  }
}
