package counterscore.findings;

import org.jspecify.annotations.Nullable;

/**
 * How well a score orders residents by an amount: of all pairs who differ in the amount, the share of whom the one with more of it has
 * the lower score, a tie of scores counting one half (the c of Harrell et al. 1982, JAMA 247: 2543-2546; Somers' D is 2c − 1).
 *
 * @param concordant pairs of whom the one with more has the lower score
 * @param discordant pairs of whom that one has the higher score
 * @param tied pairs with the same score
 */
public record Concordance(long concordant, long discordant, long tied) {
  public long pairs() {
    return concordant + discordant + tied;
  }

  /** The share [0, 1], ½ for a score that knows nothing of the amount; null where nobody differs in it. */
  public @Nullable Double share() {
    return pairs() == 0 ? null : (concordant + tied / 2.0) / pairs();
  }
}
