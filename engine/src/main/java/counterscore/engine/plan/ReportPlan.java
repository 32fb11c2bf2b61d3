package counterscore.engine.plan;

/**
 * Which entries earn somebody points for having reported them, in any scheme.
 *
 * @param isRewarded by channel
 * @param name hash of {@code conduct@watcher}, by channel
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record ReportPlan(boolean[] isRewarded, int[] name) {}
