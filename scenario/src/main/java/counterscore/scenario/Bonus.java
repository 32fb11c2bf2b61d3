package counterscore.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Points for a time without a penalised entry, whatever the truth of the entry. The time runs from the start, from joining, from
 * the last penalised entry or from the last bonus, and is looked at on the last day of each month.
 *
 * @param after how long without a penalised entry
 * @param points what is given [points]
 * @param upTo the score that a bonus never goes beyond [points]
 * @param firstToStart a score below the start first returns to it, in place of the points
 */
public record Bonus(
    Span after,
    @Limits(min = 0, max = 10_000, whole = true) Quantity points,
    @Limits(min = -10_000, max = 10_000, whole = true) Quantity upTo,
    @Nullable Boolean firstToStart) {
  /** Whether a score below the start first returns to it. */
  public boolean returnsToStart() {
    return Boolean.TRUE.equals(firstToStart);
  }
}
