package counterscore.findings;

/**
 * What was counted for a number.
 *
 * @param events how many; each counts for itself
 * @param each what one of them adds to the number, above 0
 */
public record Count(long events, double each) {}
