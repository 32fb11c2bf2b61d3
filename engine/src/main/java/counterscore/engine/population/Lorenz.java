package counterscore.engine.population;

import counterscore.scenario.Disposition;
import java.util.function.DoubleUnaryOperator;

/**
 * A disposition as its inverse Lorenz curve: at 4,096 equal masses, which share of residents, ordered from the lowest
 * disposition, holds the mass below; linear in between, in 32-bit fixed point (model section 2).
 *
 * <p>The resident of rank r among n has the value n (L((r+1)/n) − L(r/n)): its mean over the n is exactly 1 for every n,
 * and {@code floor(n L⁻¹(u))} with u uniform draws a rank in exact proportion to those values. That is why acts can be
 * placed without a weight per resident. With linear interpolation a slice is right to the table's resolution; the most
 * active 1/4,096 of the mass counts as alike.
 */
public final class Lorenz {
  /** Equal masses of the table. */
  public static final int MASSES = 4096;

  private static final double ONE = 0x1p32;

  /** A relative step below which nothing of 32 bits changes any more. */
  private static final double CLOSE = 1e-15;

  private static final int MOST_STEPS = 200;

  private final long[] inverse;

  private Lorenz(long[] inverse) {
    this.inverse = inverse;
  }

  public static Lorenz of(Disposition disposition) {
    var table = new long[MASSES + 1];
    for (int q = 1; q < MASSES; q++) {
      double share = shareHolding(disposition, q / (double) MASSES);
      table[q] = Math.max(table[q - 1], (long) Math.rint(Math.min(1, share) * ONE));
    }
    table[MASSES] = 1L << 32;
    return new Lorenz(table);
  }

  /** L⁻¹(mass): the share of residents, lowest first, that holds the given share of the whole. */
  private static double shareHolding(Disposition disposition, double mass) {
    return switch (disposition) {
      case Disposition.Constant() -> mass;
      case Disposition.TwoPoint(var share, var ratio) -> twoPoint(share.value(), ratio.value(), mass);
      case Disposition.Gamma(var shape) -> gamma(shape.value(), mass);
      case Disposition.Lognormal(var sigma) -> lognormal(sigma.value(), mass);
    };
  }

  private static double twoPoint(double share, double ratio, double mass) {
    double low = 1 / (1 - share + share * ratio);
    double massOfLow = (1 - share) * low;
    return mass <= massOfLow ? mass / low : 1 - share + (mass - massOfLow) / (low * ratio);
  }

  /** For a gamma distribution of shape k, L(F_k(x)) = F_{k+1}(x); solved for x. */
  private static double gamma(double shape, double mass) {
    double logGamma = Gammas.logGamma(shape + 1);
    double high = 1;
    while (Gammas.lower(shape + 1, logGamma, high) < mass) {
      high *= 2;
    }
    double x = solve(
        at -> Gammas.lower(shape + 1, logGamma, at), at -> Gammas.density(shape + 1, logGamma, at), mass, 0, high);
    return Gammas.lower(shape, x);
  }

  /** For a lognormal distribution, L(p) = Φ(Φ⁻¹(p) − σ), so L⁻¹(m) = Φ(Φ⁻¹(m) + σ). */
  private static double lognormal(double sigma, double mass) {
    return Gammas.normal(solve(Gammas::normal, Gammas::normalDensity, mass, -40, 40) + sigma);
  }

  /**
   * Where a distribution function takes a value between those at two ends: Newton's steps, and the middle of what is left where a
   * step would leave it. A handful of steps, where bisection alone takes 60.
   */
  private static double solve(
      DoubleUnaryOperator distribution, DoubleUnaryOperator density, double value, double from, double to) {
    double low = from;
    double high = to;
    double x = (low + high) / 2;
    for (int i = 0; i < MOST_STEPS; i++) {
      double over = distribution.applyAsDouble(x) - value;
      if (over < 0) {
        low = x;
      } else {
        high = x;
      }
      double next = x - over / density.applyAsDouble(x);
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      double step = Math.abs(next - x);
      x = next;
      if (step <= CLOSE * Math.abs(x)) {
        break;
      }
    }
    return x;
  }

  /**
   * A rank drawn in proportion to the disposition.
   *
   * @param high 32 random bits: 12 for the mass, 20 for the place inside it
   * @param low 32 random bits, of which 11 refine the place
   * @param n number of residents, at most 65,536
   */
  public int rank(long high, long low, int n) {
    int q = (int) (high >>> 20);
    long place = ((high & 0xFFFFF) << 11) | (low >>> 21);
    long share63 = (inverse[q] << 31) + (inverse[q + 1] - inverse[q]) * place;
    return (int) (((share63 >>> 16) * n) >>> 47);
  }

  /** L(share): the mass held by the given share of residents, lowest first. */
  public double massBelow(double share) {
    double x = share * ONE;
    int low = 0;
    int high = MASSES;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (inverse[middle] <= x) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double width = inverse[high] - inverse[low];
    return (low + (width == 0 ? 0 : Math.min(1, (x - inverse[low]) / width))) / MASSES;
  }

  /** Value of the resident of a rank: n (L((r+1)/n) − L(r/n)). */
  public double value(int rank, int n) {
    return n * (massBelow((rank + 1) / (double) n) - massBelow(rank / (double) n));
  }
}
