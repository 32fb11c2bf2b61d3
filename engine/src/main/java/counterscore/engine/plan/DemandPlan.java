package counterscore.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * One demand.
 *
 * @param index its place in declared order
 * @param field when and by whom it is made
 * @param party who looks the score up
 * @param firstLookup row of the party and the scheme's first tier in the table of look-ups; the other tiers follow
 * @param scheme index of the scheme whose tiers decide, or -1 where lists alone do
 * @param firstRow first row of the demand in the table of demands; one row per tier of the scheme follows
 * @param terms what the tiers do
 * @param suspendedBy schemes whose suspensions keep residents from it
 * @param lists the lists that refuse it, one bit each
 * @param waived probability that an official lets a refusal by tier pass, as a threshold on 63-bit marks
 * @param retry when a refused one is made again; null: never
 * @param places how many can be granted; null: any number
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record DemandPlan(
    int index,
    Field field,
    String party,
    int firstLookup,
    int scheme,
    int firstRow,
    Terms terms,
    int[] suspendedBy,
    long lists,
    long waived,
    @Nullable RetryPlan retry,
    @Nullable PlacesPlan places) {
  /** Hash of the name under which a mark of the demand is drawn. */
  public int name(int repetition) {
    return repetition == 0 || retry == null ? field.name() : retry.names()[repetition - 1];
  }
}
