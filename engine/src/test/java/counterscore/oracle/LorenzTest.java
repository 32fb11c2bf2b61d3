package counterscore.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The oracle's own numerics, held against closed forms. */
class LorenzTest {
  @Test
  void logarithms_of_the_gamma_function_are_those_of_the_factorials() {
    assertThat(IncompleteGamma.logGamma(11)).isCloseTo(Math.log(3_628_800), within(1e-13));
    assertThat(IncompleteGamma.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-13));
  }

  @Test
  void a_gamma_distribution_of_shape_1_is_exponential() {
    for (double x : new double[] {1e-6, 0.3, 1.9, 2.1, 20}) {
      assertThat(IncompleteGamma.distribution(1, x)).isCloseTo(1 - Math.exp(-x), within(1e-14));
    }
  }

  /** Abramowitz and Stegun (1964), table 26.1. */
  @Test
  void the_normal_distribution_is_the_printed_one() {
    assertThat(Normal.distribution(1.96)).isCloseTo(0.975002104851780, within(1e-14));
    assertThat(Normal.quantile(0.999)).isCloseTo(3.090232306167814, within(1e-12));
  }

  /**
   * The exponential distribution has L(p) = p + (1 − p) ln(1 − p). At rank 100 of 1000 one of the 4,096 masses spans 0.0023
   * of the residents, so values there are off by up to 0.0012 of one.
   */
  @Test
  void the_values_of_an_exponential_disposition_are_differences_of_its_Lorenz_curve() {
    var curve = Lorenz.of(new Disposition.Gamma(Quantity.of(1)));
    for (int r : new int[] {100, 500, 900}) {
      double exact = 1000 * (exponential((r + 1) / 1000.0) - exponential(r / 1000.0));
      assertThat(curve.value(r, 1000)).isCloseTo(exact, within(2e-3 * exact + 1e-3));
    }
  }

  private static double exponential(double p) {
    return p + (1 - p) * Math.log(1 - p);
  }

  @Test
  void every_disposition_has_mean_1_and_the_declared_variance() {
    meanAndVariance(new Disposition.Constant(), 0, 1e-12);
    meanAndVariance(new Disposition.Gamma(Quantity.of(0.8)), 1 / 0.8, 0.01);
    meanAndVariance(new Disposition.Lognormal(Quantity.of(0.7)), Math.exp(0.49) - 1, 0.01);
    // low = 1/1.9, the other 10 times that: variance 0.9 (1 − low)² + 0.1 (10 low − 1)²
    meanAndVariance(new Disposition.TwoPoint(Quantity.of(0.1), Quantity.of(10)), 2.0193906, 0.01);
  }

  private static void meanAndVariance(Disposition disposition, double variance, double tolerance) {
    int n = 20_000;
    var curve = Lorenz.of(disposition);
    double mean = IntStream.range(0, n).mapToDouble(r -> curve.value(r, n)).sum() / n;
    double square = IntStream.range(0, n).mapToDouble(r -> Math.pow(curve.value(r, n), 2)).sum() / n;
    assertThat(mean).isCloseTo(1, within(1e-9));
    assertThat(square - mean * mean).isCloseTo(variance, within(tolerance * Math.max(1, variance)));
  }
}
