package counterscore.engine.plan;

/**
 * Among whom the victim of a misattribution is drawn.
 *
 * @param attribute the attribute whose category actor and victim share, or -1: anybody in the block
 * @param disposition the disposition to which the victim's chance is proportional, or -1: uniform
 */
public record VictimPlan(int attribute, int disposition) {}
