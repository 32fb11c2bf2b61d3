package counterscore.engine.plan;

/**
 * The places of a demand that not everybody can be granted.
 *
 * @param index its place among the demands with places
 * @param perThousand places per 1,000 residents and month
 * @param favour order by tier, 0 first; tiers that are not named share the last
 * @param firstRow first row of the demand in the table of places; the other tiers follow
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record PlacesPlan(int index, double perThousand, int[] favour, int firstRow) {
  /**
   * Places of a month in a district: floor(q M') − floor(q M) with q = per-thousand × residents / 1000, the month lasting from
   * M to M' months of the run.
   */
  public long capacity(int residents, double from, double to) {
    double q = perThousand * residents / 1000;
    return (long) (Math.floor(q * to) - Math.floor(q * from));
  }
}
