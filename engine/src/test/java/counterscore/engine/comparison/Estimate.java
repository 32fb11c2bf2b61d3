package counterscore.engine.comparison;

/**
 * A number that an engine shows, with the spread it would have over seeds.
 *
 * @param deviation standard deviation
 * @param skewness of the estimate itself, not of its terms
 */
record Estimate(double value, double deviation, double skewness) {
  /**
   * A mean over residents or pairs of them, taken as independent and alike. Values of dispositions are fixed and only dealt
   * out anew, which makes the mean vary less than that: alarms are rarer, never more frequent.
   */
  static Estimate mean(double[] values) {
    int n = values.length;
    double mean = 0;
    for (double value : values) {
      mean += value / n;
    }
    double second = 0;
    double third = 0;
    for (double value : values) {
      double off = value - mean;
      second += off * off / n;
      third += off * off * off / n;
    }
    double deviation = Math.sqrt(second / n);
    return new Estimate(mean, deviation, second == 0 ? 0 : third / Math.pow(second, 1.5) / Math.sqrt(n));
  }

  /** A Poisson count. */
  static Estimate poisson(double count, double expected) {
    return new Estimate(count, Math.sqrt(expected), 1 / Math.sqrt(expected));
  }

  /** How many of n independent trials succeeded. */
  static Estimate share(long successes, long n, double expected) {
    double variance = expected * (1 - expected) / n;
    return new Estimate((double) successes / n, Math.sqrt(variance),
        (1 - 2 * expected) / Math.sqrt(n * expected * (1 - expected)));
  }
}
