package counterscore.engine.plan;

/**
 * One watcher's entries without an act.
 *
 * @param name hash of the watcher's name
 * @param field when and about whom
 * @param conducts index of the conduct alleged, by position in the mix
 * @param channels index of the pair conduct and watcher, by position in the mix
 * @param cumulative cumulative shares of the mix as thresholds on 63-bit marks; the last is the largest long
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record FabricationPlan(int name, Field field, int[] conducts, int[] channels, long[] cumulative) {}
