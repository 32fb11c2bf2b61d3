package counterscore.engine.plan;

/**
 * What another score adds.
 *
 * @param from index of the other scheme
 * @param weight points per point of the other score
 * @param reference the other score that adds nothing [points]
 */
public record FeedPlan(int from, double weight, int reference) {}
