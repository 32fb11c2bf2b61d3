package counterscore.engine.plan;

/**
 * A control room that is the same in several worlds.
 *
 * @param worlds those worlds, a bit each
 */
public record SharedRoom(ControlPlan plan, long worlds) {}
