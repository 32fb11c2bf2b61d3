package counterscore.scenario;

/**
 * What another score adds at each month's end: {@code weight × (other score − reference)}, in the place of what it added the month
 * before. Nothing where a resident has no score there.
 *
 * @param weight points per point of the other score
 * @param reference the other score that adds nothing [points]
 */
public record Feed(
    @Limits(min = -10, max = 10) Quantity weight,
    @Limits(min = -10_000, max = 10_000, whole = true) Quantity reference) {}
