package counterscore.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * One watcher's entries without an act.
 *
 * @param name hash of the watcher's name
 * @param field when and about whom
 * @param conducts index of the conduct alleged, by position in the mix
 * @param channels index of the pair conduct and watcher, by position in the mix
 * @param marks what is drawn for an entry, by position in the mix; null: nothing
 * @param chargedToGuardian whether the entry goes to a person who answers for the target, by position in the mix
 * @param cumulative cumulative shares of the mix as thresholds on 63-bit marks; the last is the largest long
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record FabricationPlan(
    int name,
    Field field,
    int[] conducts,
    int[] channels,
    @Nullable MarkPlan[] marks,
    boolean[] chargedToGuardian,
    long[] cumulative) {}
