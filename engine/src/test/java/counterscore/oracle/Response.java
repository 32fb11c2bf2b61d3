package counterscore.oracle;

/**
 * An act that a response withheld or added, or that a suspension kept from being done.
 *
 * @param day 0 is the first
 * @param what withheld, added or suspended
 */
public record Response(int day, String conduct, String what) {}
