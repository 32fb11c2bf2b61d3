package counterscore.oracle;

/**
 * Something a resident did.
 *
 * @param day 0 is the first
 */
public record Act(int day, String conduct) {}
