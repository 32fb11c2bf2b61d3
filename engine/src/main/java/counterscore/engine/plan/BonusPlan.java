package counterscore.engine.plan;

/**
 * Points for a time without a penalised entry.
 *
 * @param afterDays how long [d]
 * @param points what is given [points]
 * @param upTo score beyond which nothing is given [points]
 * @param firstToStart whether a score below the start first returns to it
 */
public record BonusPlan(int afterDays, int points, int upTo, boolean firstToStart) {}
