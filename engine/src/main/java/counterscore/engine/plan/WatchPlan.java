package counterscore.engine.plan;

/**
 * How one watcher notices one conduct.
 *
 * @param name hash of {@code conduct@watcher}
 * @param channel index of the pair among all pairs that can write entries
 * @param watcher index of the watcher
 * @param notice P(notice) as thresholds on 63-bit marks, by table and stratum
 * @param tableOfDay which table holds on a day
 * @param misattribution probability that the entry lands on somebody else, as thresholds on 63-bit marks, by table and
 *     stratum of the actor
 * @param misattributionTableOfDay which of those holds on a day
 * @param victims among whom the victim is drawn
 */
@SuppressWarnings("ArrayRecordComponent") // package of dense tables: shared, never written after compilation
public record WatchPlan(
    int name,
    int channel,
    int watcher,
    long[][] notice,
    int[] tableOfDay,
    long[][] misattribution,
    int[] misattributionTableOfDay,
    VictimPlan victims) {
  /** Thresholds on a day, by stratum of the actor. */
  public long[] notice(int day) {
    return notice[tableOfDay[day]];
  }

  /** Thresholds on a day, by stratum of the actor. */
  public long[] misattribution(int day) {
    return misattribution[misattributionTableOfDay[day]];
  }
}
