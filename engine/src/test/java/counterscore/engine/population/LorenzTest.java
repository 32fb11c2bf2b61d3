package counterscore.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Philox;
import counterscore.engine.chance.Stream;
import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LorenzTest {
  private static Disposition disposition(String kind, double parameter) {
    return switch (kind) {
      case "gamma" -> new Disposition.Gamma(Quantity.of(parameter));
      case "lognormal" -> new Disposition.Lognormal(Quantity.of(parameter));
      case "two-point" -> new Disposition.TwoPoint(Quantity.of(0.1), Quantity.of(parameter));
      default -> new Disposition.Constant();
    };
  }

  @ParameterizedTest
  @CsvSource({"gamma, 0.8", "gamma, 0.1", "lognormal, 1.2", "lognormal, 2.5", "two-point, 10", "constant, 0"})
  void the_mean_over_the_residents_is_exactly_one(String kind, double parameter) {
    var lorenz = Lorenz.of(disposition(kind, parameter));
    for (int n : new int[] {1, 2, 10, 1237, 65_536}) {
      double sum = 0;
      for (int rank = 0; rank < n; rank++) {
        sum += lorenz.value(rank, n);
      }
      assertThat(sum / n).isCloseTo(1, offset(1e-9));
    }
  }

  /** L(F_k(x)) = F_{k+1}(x) for a gamma distribution of shape k, from an independent library. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.8, 1, 4})
  void a_gamma_curve_is_that_of_the_distribution(double shape) {
    var lorenz = Lorenz.of(disposition("gamma", shape));
    for (double share = 0.05; share < 1; share += 0.05) {
      double x = new GammaDistribution(shape, 1).inverseCumulativeProbability(share);
      double mass = new GammaDistribution(shape + 1, 1).cumulativeProbability(x);
      assertThat(lorenz.massBelow(share)).isCloseTo(mass, offset(3e-4));
    }
  }

  /** L(p) = Φ(Φ⁻¹(p) − σ). */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1.2, 2})
  void a_lognormal_curve_is_that_of_the_distribution(double sigma) {
    var lorenz = Lorenz.of(disposition("lognormal", sigma));
    var normal = new NormalDistribution();
    for (double share = 0.05; share < 1; share += 0.05) {
      double mass = normal.cumulativeProbability(normal.inverseCumulativeProbability(share) - sigma);
      assertThat(lorenz.massBelow(share)).isCloseTo(mass, offset(3e-4));
    }
  }

  @Test
  void two_points_hold_their_shares_of_the_mass() {
    // a tenth has ten times the value of the others: 1 / 1.9 and 10 / 1.9
    var lorenz = Lorenz.of(disposition("two-point", 10));
    assertThat(lorenz.value(0, 1000)).isCloseTo(1 / 1.9, offset(1e-4));
    assertThat(lorenz.value(999, 1000)).isCloseTo(10 / 1.9, offset(1e-4));
  }

  /**
   * Places follow the declared weights: chi-square of 1e7 ranks against n (L((r+1)/n) − L(r/n)) in groups of ranks. Healthy:
   * p uniform. False alarm 1e-6. Guarded: weights off by the table's 12 bits instead of its 32; one group of 1/512 of the
   * residents off by 2 % moves the statistic by 1e7/512 × 0.0004 = 8, all of them by 4,000, 125 standard deviations.
   */
  @ParameterizedTest
  @CsvSource({"gamma, 0.8, 13107", "lognormal, 1.2, 40632", "two-point, 10, 65536", "gamma, 2, 977"})
  void ranks_are_drawn_in_proportion_to_the_disposition(String kind, double parameter, int n) {
    var lorenz = Lorenz.of(disposition(kind, parameter));
    int groups = Math.min(512, n / 20);
    var observed = new long[groups];
    var planes = new long[4 * Philox.LANES];
    var luck = new Luck(1, 2, 0);
    for (int done = 0; done < 10_000_000; done += Philox.LANES) {
      for (int i = 0; i < Philox.LANES; i++) {
        planes[i] = Luck.word0(done + i, 1);
      }
      luck.batch(planes, Philox.LANES, Stream.ACT_PLACE, 5, 0, 0);
      for (int i = 0; i < Philox.LANES; i++) {
        int rank = lorenz.rank(planes[i + 2 * Philox.LANES], planes[i + 3 * Philox.LANES], n);
        observed[(int) ((long) rank * groups / n)]++;
      }
    }
    var expected = new double[groups];
    for (int rank = 0; rank < n; rank++) {
      expected[(int) ((long) rank * groups / n)] += lorenz.value(rank, n);
    }
    assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(1e-6);
  }
}
