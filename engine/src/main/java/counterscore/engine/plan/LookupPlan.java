package counterscore.engine.plan;

/**
 * A party that looks a score up without a demand.
 *
 * @param index its place in declared order
 * @param field when and at whose file
 * @param party its name
 * @param own whether it is the resident who looks
 * @param scheme index of the scheme whose score is read
 * @param firstLookup row of the party and the scheme's first tier in the table of look-ups; the other tiers follow
 * @param firstRequest the same in the table of requests, or -1 where nobody is asked
 * @param shared probability that the score is shared, as a threshold on 63-bit marks
 */
public record LookupPlan(
    int index, Field field, String party, boolean own, int scheme, int firstLookup, int firstRequest, long shared) {}
