package counterscore.engine.plan;

/**
 * A study app that is the same in several worlds but for what its points add to scores.
 *
 * @param plan of the first of them
 * @param worlds those worlds, a bit each
 */
public record SharedStudy(StudyPlan plan, long worlds) {}
