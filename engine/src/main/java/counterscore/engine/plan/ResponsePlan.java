package counterscore.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * How residents change what they do, in general; per conduct see {@link ConductResponse}.
 *
 * @param isNotified whether residents learn of a penalised entry on the day
 * @param deterrence memory of penalised entries about unlawful conduct; null: no deterrence
 * @param chilling memory of penalised entries about lawful conduct, with the strength of the own; null: no chilling
 * @param friends strength of what friends remember, on the same memory; null: none
 * @param aware who knows from the start, as a threshold on 63-bit marks
 * @param whenAware factor for those who know
 * @param hardship memory of refusals; null: no hardship
 * @param hardshipStrength per remembered refusal
 * @param hardshipAtMost largest factor
 */
public record ResponsePlan(
    boolean isNotified,
    @Nullable MemoryPlan deterrence,
    @Nullable MemoryPlan chilling,
    @Nullable MemoryPlan friends,
    long aware,
    double whenAware,
    @Nullable MemoryPlan hardship,
    double hardshipStrength,
    double hardshipAtMost) {}
