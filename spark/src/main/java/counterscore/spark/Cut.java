package counterscore.spark;

import org.jspecify.annotations.Nullable;

/** What a task lives. */
public enum Cut {
  /** Districts of one round; rounds follow each other. */
  DISTRICTS,
  /** A whole round: a replicate, or a pass of a sensitivity analysis. */
  ROUNDS;

  /**
   * Whichever keeps more cores busy; districts where both keep as many.
   *
   * @param forced what the user asked for; null: the rule decides
   * @param rounds that are still to be lived
   * @param districts of each
   * @param cores that can work at once
   */
  static Cut of(@Nullable Cut forced, int rounds, int districts, int cores) {
    if (forced != null) {
      return forced;
    }
    return Math.min(rounds, cores) > Math.min(districts, cores) ? ROUNDS : DISTRICTS;
  }
}
