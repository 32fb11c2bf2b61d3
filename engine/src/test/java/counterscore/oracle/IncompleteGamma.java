package counterscore.oracle;

/**
 * F_k(x), the distribution function of the gamma distribution with shape k and scale 1, by its power series below
 * k + 1 and by the continued fraction of its complement above.
 */
final class IncompleteGamma {
  private static final double TINY = 1e-300;
  private static final double ENOUGH = 1e-16;

  private IncompleteGamma() {}

  static double distribution(double k, double x) {
    if (x <= 0) {
      return 0;
    }
    return x < k + 1 ? series(k, x) : 1 - fraction(k, x);
  }

  /** The x with F_k(x) = p, by bisection of the logarithm of x. */
  static double quantile(double k, double p) {
    double low = -745;
    double high = Math.log(k + 1000 + 50 * Math.sqrt(k));
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (distribution(k, Math.exp(middle)) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }

  /** x^k e^−x / Γ(k+1) · Σ x^n / ((k+1)…(k+n)). */
  private static double series(double k, double x) {
    double term = 1;
    double sum = 1;
    for (int n = 1; term > ENOUGH * sum; n++) {
      term *= x / (k + n);
      sum += term;
    }
    return sum * Math.exp(k * Math.log(x) - x - logGamma(k + 1));
  }

  /** x^k e^−x / Γ(k) · 1/(x+1−k− 1(1−k)/(x+3−k− …)), evaluated forwards (Lentz). */
  private static double fraction(double k, double x) {
    double b = x + 1 - k;
    double c = 1 / TINY;
    double d = 1 / b;
    double value = d;
    for (int n = 1; n < 100_000; n++) {
      double a = -n * (n - k);
      b += 2;
      d = 1 / notZero(a * d + b);
      c = notZero(b + a / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < ENOUGH) {
        break;
      }
    }
    return value * Math.exp(k * Math.log(x) - x - logGamma(k));
  }

  private static double notZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** ln Γ(x), x > 0, by Stirling's series after raising x above 15. */
  static double logGamma(double x) {
    double shift = 0;
    double y = x;
    for (; y < 15; y++) {
      shift += Math.log(y);
    }
    double r = 1 / (y * y);
    double series = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / y;
    return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
  }
}
