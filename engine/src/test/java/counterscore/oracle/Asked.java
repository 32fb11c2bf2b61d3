package counterscore.oracle;

/**
 * A demand made, and how it went.
 *
 * @param day 0 is the first
 * @param tier the tier that decided
 * @param tainted whether a live wrong penalised entry stood in the file
 * @param blameless whether no correct penalised entry had ever been written there
 */
public record Asked(int day, String demand, String tier, boolean refused, boolean tainted, boolean blameless) {}
