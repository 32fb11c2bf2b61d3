package counterscore.findings.sensitivity;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.random.Well19937c;

/**
 * Where a number lies that was estimated from samples.
 *
 * @param low lower end
 * @param high upper end
 * @param isRange whether the ends are those of single samples, because there are too few for more
 */
public record Interval(double low, double high, boolean isRange) {
  /** From so many samples on, the samples themselves are drawn anew to see how the estimate varies. */
  public static final int MANY = 10;

  private static final int DRAWS = 1000;
  private static final double OUTSIDE = 0.025;
  private static final long SEED = 20_190_328;

  public double width() {
    return high - low;
  }

  /**
   * The percentile interval of the bootstrap, 95 % (Efron and Tibshirani 1993, chapter 13).
   *
   * @param samples how many there are
   * @param estimate from a choice of samples, with repetition
   */
  static Interval bootstrap(int samples, ToDoubleFunction<int[]> estimate) {
    var random = new Well19937c(SEED);
    var estimates = new double[DRAWS];
    var chosen = new int[samples];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < samples; i++) {
        chosen[i] = random.nextInt(samples);
      }
      estimates[draw] = estimate.applyAsDouble(chosen);
    }
    Arrays.sort(estimates);
    int cut = (int) (OUTSIDE * DRAWS);
    return new Interval(estimates[cut], estimates[DRAWS - 1 - cut], false);
  }

  static Interval range(double[] values) {
    return new Interval(
        Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow(), true);
  }
}
