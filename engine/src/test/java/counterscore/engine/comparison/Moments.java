package counterscore.engine.comparison;

/**
 * Sums over residents of what each contributes to a cell, and of squares and cubes. An engine that only shows totals has 0
 * in the last two.
 */
record Moments(double sum, double squares, double cubes) {
  static final Moments NONE = new Moments(0, 0, 0);

  /** Of a total over n residents with a variance, as skewed as a Poisson count of that variance. */
  static Moments of(double sum, double variance, int n) {
    double mean = sum / n;
    double squares = variance + sum * mean;
    return new Moments(sum, squares, variance + 3 * mean * squares - 2 * n * mean * mean * mean);
  }

  Moments plus(double contribution) {
    double square = contribution * contribution;
    return new Moments(sum + contribution, squares + square, cubes + square * contribution);
  }

  /** Variance of the sum over n residents. */
  double variance(int n) {
    return squares - sum * sum / n;
  }

  /** Skewness of the sum over n residents. */
  double skewness(int n) {
    double mean = sum / n;
    double third = cubes - 3 * mean * squares + 2 * n * mean * mean * mean;
    return third / Math.pow(variance(n), 1.5);
  }
}
