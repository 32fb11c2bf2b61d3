package counterscore.oracle;

import counterscore.scenario.Disposition;
import java.util.function.DoubleUnaryOperator;

/**
 * The Lorenz curve of a disposition: L(p) is the part of all activity that the least active share p has. By the model it
 * is known at 4,096 equal masses and linear in between.
 */
final class Lorenz {
  private static final int MASSES = 4096;

  /** Share of residents, from the least active, who hold the first k of the masses. */
  private final double[] share = new double[MASSES + 1];

  private Lorenz(DoubleUnaryOperator inverse) {
    for (int k = 1; k < MASSES; k++) {
      share[k] = inverse.applyAsDouble((double) k / MASSES);
    }
    share[MASSES] = 1;
  }

  static Lorenz of(Disposition disposition) {
    return switch (disposition) {
      case Disposition.Constant() -> new Lorenz(m -> m);
      case Disposition.Gamma(var shape) -> gamma(shape.value());
      case Disposition.Lognormal(var sigma) ->
        new Lorenz(m -> Normal.distribution(Normal.quantile(m) + sigma.value()));
      case Disposition.TwoPoint(var many, var ratio) -> twoPoint(many.value(), ratio.value());
    };
  }

  /** L(F_k(x)) = F_{k+1}(x). */
  private static Lorenz gamma(double k) {
    return new Lorenz(m -> IncompleteGamma.distribution(k, IncompleteGamma.quantile(k + 1, m)));
  }

  /** A share has {@code ratio} times the value of the others: the curve has one corner, at 1 − share. */
  private static Lorenz twoPoint(double many, double ratio) {
    double low = 1 / (1 - many + many * ratio);
    double corner = (1 - many) * low;
    return new Lorenz(m -> m < corner ? m / low : 1 - many + (m - corner) / (low * ratio));
  }

  /** The value of rank r, from the lowest, among n: n (L((r+1)/n) − L(r/n)). */
  double value(int r, int n) {
    return n * (at((r + 1.0) / n) - at((double) r / n));
  }

  /** L(p). */
  private double at(double p) {
    int low = 0;
    int high = MASSES;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (share[middle] <= p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double width = share[high] - share[low];
    double inside = width > 0 ? Math.min(1, (p - share[low]) / width) : 1;
    return (low + inside) / MASSES;
  }
}
