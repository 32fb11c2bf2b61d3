package counterscore.oracle;

/**
 * Somebody joined in a place where nobody had been.
 *
 * @param day 0 is the first
 */
public record Joined(int day, Resident resident) {}
