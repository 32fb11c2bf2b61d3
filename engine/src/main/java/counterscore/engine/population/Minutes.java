package counterscore.engine.population;

/**
 * Lognormal durations in whole minutes, by inversion: {@code P(minutes ≤ k) = Φ((ln(k + 1/2) − μ) / σ)} with {@code μ = ln(mean)
 * − σ²/2}, so that a duration is rounded to the nearest minute. At most {@link #MOST}.
 */
public final class Minutes {
  private static final int GUIDE_BITS = 12;
  private static final int GUIDE_SHIFT = 32 - GUIDE_BITS;

  /** Longest duration [min]. */
  public static final int MOST = 240;

  /** By minutes, which of 2^32 marks lie at or below them. */
  private final long[] cumulative = new long[MOST + 1];

  /** By the leading bits of a mark, the least duration that it may mean: the search begins there. */
  private final short[] guide = new short[1 << GUIDE_BITS];

  /**
   * @param mean before rounding [min], 0 or more
   * @param sigma 0: every duration is the mean
   */
  public Minutes(double mean, double sigma) {
    for (int k = 0; k < MOST; k++) {
      cumulative[k] = (long) StrictMath.rint(below(k + 0.5, mean, sigma) * 0x1p32);
    }
    cumulative[MOST] = 1L << 32;
    int minutes = 0;
    for (int g = 0; g < guide.length; g++) {
      while (cumulative[minutes] <= (long) g << GUIDE_SHIFT) {
        minutes++;
      }
      guide[g] = (short) minutes;
    }
  }

  private static double below(double minutes, double mean, double sigma) {
    if (mean == 0 || sigma == 0) {
      return mean < minutes ? 1 : 0;
    }
    double mu = StrictMath.log(mean) - sigma * sigma / 2;
    return Gammas.normal((StrictMath.log(minutes) - mu) / sigma);
  }

  /**
   * A duration [min].
   *
   * @param mark uniform on [0, 2^32)
   */
  public int of(long mark) {
    int minutes = guide[(int) (mark >>> GUIDE_SHIFT)];
    while (mark >= cumulative[minutes]) {
      minutes++;
    }
    return minutes;
  }
}
