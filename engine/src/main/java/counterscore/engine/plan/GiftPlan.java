package counterscore.engine.plan;

/**
 * A gift of the study app.
 *
 * @param name hash of its name
 * @param wanted probability that a member who can pay takes it, as a threshold on 32-bit marks
 */
public record GiftPlan(int name, long wanted) {}
