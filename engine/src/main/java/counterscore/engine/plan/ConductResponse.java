package counterscore.engine.plan;

/**
 * How residents change one conduct.
 *
 * @param base the field under the curve without responses
 * @param isDeterred whether the memory of entries about unlawful conduct lowers it
 * @param isChilled whether awareness, and the memory of entries about lawful conduct, lower it
 * @param isHardened whether the memory of refusals raises it
 * @param suspendedBy schemes whose suspensions keep residents from it
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record ConductResponse(
    Field base, boolean isDeterred, boolean isChilled, boolean isHardened, int[] suspendedBy) {}
