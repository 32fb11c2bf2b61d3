package counterscore.engine.plan;

/**
 * What is drawn once for an entry of a conduct: its time of day, how many further entries the occasion gives, and what an official
 * decides by.
 *
 * @param times cumulative shares of the times of day as thresholds on 32-bit marks, the last one 2^32; empty: no times
 * @param further chances that there are more than 0, 1, 2 … further entries, as thresholds on 63-bit marks; empty: never any
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record MarkPlan(long[] times, long[] further) {
  /** Time of day of a 32-bit mark, or -1 where the conduct has none. */
  public int time(long mark) {
    int time = 0;
    while (time < times.length && mark >= times[time]) {
      time++;
    }
    return times.length == 0 ? -1 : time;
  }

  /** Further entries of a 63-bit mark. */
  public int further(long mark) {
    int more = 0;
    while (more < further.length && mark < further[more]) {
      more++;
    }
    return more;
  }
}
