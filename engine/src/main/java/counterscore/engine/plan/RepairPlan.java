package counterscore.engine.plan;

/**
 * Points for declared acts, on a curve that falls by steps.
 *
 * @param conduct index of the conduct
 * @param every acts for a point, step by step
 * @param to last act that counts on a step; the largest int where there is no end
 * @param periodEnds whether counting begins anew after a month
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record RepairPlan(int conduct, int[] every, int[] to, boolean[] periodEnds) {
  /** Points that so many acts are worth since the period began [points]. */
  public int points(int acts) {
    int points = 0;
    int from = 0;
    for (int step = 0; step < every.length && acts > from; step++) {
      points += (Math.min(acts, to[step]) - from) / every[step];
      from = to[step];
    }
    return points;
  }
}
