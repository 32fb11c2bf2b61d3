package counterscore.engine.population;

/**
 * The gamma and normal distribution functions, with {@code + - × / sqrt} and {@link StrictMath} alone, so that tables
 * built from them have the same bits on every machine.
 */
final class Gammas {
  private static final double TINY = 1e-300;
  private static final double[] LANCZOS = {
      0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
      12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7
  };

  private static final double LOG_GAMMA_OF_HALF = logGamma(0.5);

  private Gammas() {}

  /** ln Γ(x) for x > 0 by Lanczos' approximation (g = 7, n = 9); relative error below 1e-14. */
  static double logGamma(double x) {
    if (x < 0.5) {
      return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double z = x - 1;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z + i);
    }
    double t = z + 7.5;
    return 0.5 * StrictMath.log(2 * Math.PI) + (z + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
  }

  /**
   * The regularised lower incomplete gamma function P(a, x): a series below a + 1, Lentz's continued fraction above
   * (Abramowitz and Stegun 6.5.29, 6.5.31).
   */
  static double lower(double a, double x) {
    return lower(a, logGamma(a), x);
  }

  /**
   * The same.
   *
   * @param logGamma of a
   */
  static double lower(double a, double logGamma, double x) {
    if (x <= 0) {
      return 0;
    }
    double scale = StrictMath.exp(a * StrictMath.log(x) - x - logGamma);
    return x < a + 1 ? scale * series(a, x) : 1 - scale * fraction(a, x);
  }

  /**
   * The derivative of P(a, x) by x, for x > 0.
   *
   * @param logGamma of a
   */
  static double density(double a, double logGamma, double x) {
    return StrictMath.exp((a - 1) * StrictMath.log(x) - x - logGamma);
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (double n = a + 1; term > sum * 1e-17; n++) {
      term *= x / n;
      sum += term;
    }
    return sum;
  }

  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < 100_000; i++) {
      double an = -i * (i - a);
      b += 2;
      d = 1 / nonZero(an * d + b);
      c = nonZero(b + an / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) < 1e-16) {
        break;
      }
    }
    return h;
  }

  private static double nonZero(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }

  /** The standard normal distribution function Φ(z), through P(1/2, z²/2). */
  static double normal(double z) {
    double half = lower(0.5, LOG_GAMMA_OF_HALF, z * z / 2) / 2;
    return z < 0 ? 0.5 - half : 0.5 + half;
  }

  /** The derivative of {@link #normal}. */
  static double normalDensity(double z) {
    return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
