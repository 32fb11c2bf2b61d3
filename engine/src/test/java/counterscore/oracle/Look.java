package counterscore.oracle;

/**
 * Somebody wanted to see the score without a demand.
 *
 * @param day 0 is the first
 * @param asked whether the resident was asked first
 * @param shared whether the score was seen
 */
public record Look(int day, String party, String scheme, String tier, boolean asked, boolean shared) {}
