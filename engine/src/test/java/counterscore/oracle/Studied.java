package counterscore.oracle;

/**
 * What is counted of a member of the study app.
 *
 * @param month such as 2021-01
 * @param of an activity or a gift; empty: the member
 * @param measure what is counted
 */
public record Studied(String month, String of, String measure) {}
