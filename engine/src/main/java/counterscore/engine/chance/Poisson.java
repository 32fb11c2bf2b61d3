package counterscore.engine.chance;

/**
 * Exact Poisson counts by inversion: a table of cumulative probabilities in 63-bit fixed point and a guide of 1,024
 * entries into it.
 *
 * <p>The table is built outward from the mode by p(k+1) = p(k) λ/(k+1), with + × / alone, so its bits are the same on
 * every machine. It reaches ten standard deviations to both sides; what lies beyond has a probability below 1e-20, less
 * than the table's resolution of 2^-53.
 */
public final class Poisson {
  private static final int GUIDE_BITS = 10;

  private final int base;
  private final long[] cumulative;
  private final int[] guide = new int[1 << GUIDE_BITS];

  /**
   * @param mean λ, 0 or more
   */
  public Poisson(double mean) {
    if (!(mean >= 0 && mean < 1e8)) {
      throw new IllegalArgumentException("mean " + mean);
    }
    int spread = (int) Math.ceil(Math.sqrt(mean));
    int mode = (int) mean;
    base = Math.max(0, mode - 10 * spread - 20);
    var p = new double[mode + 10 * spread + 40 - base + 1];
    p[mode - base] = 1;
    for (int k = mode + 1; k < base + p.length; k++) {
      p[k - base] = p[k - 1 - base] * (mean / k);
    }
    for (int k = mode - 1; k >= base; k--) {
      p[k - base] = p[k + 1 - base] * ((k + 1) / mean);
    }
    double sum = 0;
    for (double x : p) {
      sum += x;
    }
    cumulative = new long[p.length];
    double below = 0;
    for (int k = 0; k < p.length; k++) {
      below += p[k] / sum;
      cumulative[k] = Luck.threshold63(below);
    }
    cumulative[p.length - 1] = Long.MAX_VALUE;
    int k = 0;
    for (int g = 0; g < guide.length; g++) {
      while (cumulative[k] <= (long) g << (63 - GUIDE_BITS)) {
        k++;
      }
      guide[g] = k;
    }
  }

  /**
   * The count for a 63-bit mark.
   *
   * @param mark uniform on [0, 2^63)
   */
  public int count(long mark) {
    int k = guide[(int) (mark >>> (63 - GUIDE_BITS))];
    while (cumulative[k] <= mark && k < cumulative.length - 1) {
      k++;
    }
    return base + k;
  }
}
