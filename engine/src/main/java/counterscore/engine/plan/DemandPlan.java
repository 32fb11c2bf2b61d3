package counterscore.engine.plan;

/**
 * One demand.
 *
 * @param index its place in declared order
 * @param field when and by whom it is made
 * @param party who looks the score up
 * @param firstLookup row of the party and the scheme's first tier in the table of look-ups; the other tiers follow
 * @param scheme index of the scheme whose tiers decide
 * @param firstRow first row of the demand in the table of demands; one row per tier of the scheme follows
 * @param refused whether a tier is refused
 * @param suspendedBy schemes whose suspensions keep residents from it
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record DemandPlan(
    int index, Field field, String party, int firstLookup, int scheme, int firstRow, boolean[] refused,
    int[] suspendedBy) {}
