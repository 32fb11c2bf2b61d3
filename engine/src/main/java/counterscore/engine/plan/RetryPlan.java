package counterscore.engine.plan;

/**
 * When a refused demand is made again.
 *
 * @param afterDays so long after each refusal [d]
 * @param names hash of {@code demand@k} for the k-th repetition, from the first
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record RetryPlan(int afterDays, int[] names) {
  /** How often it is made again at most. */
  public int times() {
    return names.length;
  }
}
