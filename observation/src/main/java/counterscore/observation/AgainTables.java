package counterscore.observation;

import java.util.List;

/**
 * The names of the counters that hold residents of a baseline beside themselves in another life: the same people under the same
 * rules with other luck. They are in no world's digest.
 */
public final class AgainTables {
  /** life, scheme, tier, again: residents at the end of the run by tier in the first life and in the other. */
  public static final String TIERS = "again-tiers";

  /** life, scheme, measure ({@link #SCORE_MEASURES}): sums over the same residents. */
  public static final String SCORES = "again-scores";

  /** scheme, amount, measure ({@link #ORDER_MEASURES}): pairs of residents of one block at the end of the first life. */
  public static final String ORDER = "ordering";

  /** Same life, other watching; same people, other year. */
  public static final List<String> LIVES = List.of("watching", "year");

  /** Residents; sums of the score in the first life x and in the other y [points], of their squares and their product [points²]. */
  public static final List<String> SCORE_MEASURES =
      List.of("residents", "first-sum", "other-sum", "first-squares", "other-squares", "products");

  /** In place of a scheme: ordered by the unlawful acts done, whoever noticed them. */
  public static final String ACTS_DONE = "(acts)";

  /** Unlawful acts done since joining. */
  public static final String ACTS = "acts";

  /** Unlawful acts expected in a year before any response. */
  public static final String RATE = "rate";

  /**
   * Pairs who differ in the amount: of whom the one with the larger amount has the lower score (or, ordered by acts, more acts), the
   * higher score, the same.
   */
  public static final List<String> ORDER_MEASURES = List.of("concordant", "discordant", "tied");

  private AgainTables() {}
}
