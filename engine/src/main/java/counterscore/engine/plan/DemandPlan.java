package counterscore.engine.plan;

/**
 * One demand.
 *
 * @param index its place in declared order
 * @param field when and by whom it is made
 * @param party index of the party that looks the score up
 * @param scheme index of the scheme whose tiers decide
 * @param firstRow first row of the demand in the table of demands; one row per tier of the scheme follows
 * @param refused whether a tier is refused
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record DemandPlan(int index, Field field, int party, int scheme, int firstRow, boolean[] refused) {}
