package counterscore.engine.plan;

/**
 * What the points of a month add to a score.
 *
 * @param to index of the scheme
 * @param weight points of the score per point of the app
 * @param reference points of a month that add nothing
 */
public record StudyFeedPlan(int to, double weight, int reference) {}
