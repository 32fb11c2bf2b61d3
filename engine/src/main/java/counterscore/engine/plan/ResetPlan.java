package counterscore.engine.plan;

import java.util.List;

/**
 * What entering a tier leads to.
 *
 * @param days how long the suspension lasts [d]
 * @param score afterwards [points]
 * @param probability that it comes to that, as a threshold on 63-bit marks
 * @param clears other schemes that start anew with it, by index
 */
public record ResetPlan(int days, int score, long probability, List<Integer> clears) {}
