package counterscore.findings;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the variance of scores lies between residents and comes back (ICC(1), one-way random effects, single scores; Shrout &
 * Fleiss 1979, Psychological Bulletin 86: 420-428). Of n residents with the scores x and y, whose mean is m and the mean of all M:
 *
 * <pre>
 * between = 2 Σ (m − M)² / (n − 1)    within = Σ (x − y)² / 2 / n    ICC = (between − within) / (between + within)
 * </pre>
 */
final class Icc {
  private Icc() {}

  /**
   * From sums over residents.
   *
   * @return null for fewer than two residents, and where all scores are the same
   */
  static @Nullable Double of(long residents, long x, long y, long xx, long yy, long xy) {
    double n = residents;
    double mean = ((double) x + y) / (2 * n);
    double between = 2 * (((double) xx + yy + 2.0 * xy) / 4 - n * mean * mean) / (n - 1);
    double within = ((double) xx + yy - 2.0 * xy) / (2 * n);
    return residents < 2 || between + within <= 0 ? null : (between - within) / (between + within);
  }
}
