package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.findings.fit.Misfit;
import counterscore.findings.fit.Open;
import counterscore.findings.fit.Target;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;

/** Misfit and what counts leave open, by hand. */
class FitTest {
  private static Target target(long count, long of) {
    return new Target(2, "tiers", Map.of("tier", "A"), count, of);
  }

  @Test
  void a_residual_is_a_difference_of_roots_in_standard_deviations() {
    var targets = List.of(target(100, 10_000), target(0, 100));

    var residuals = Misfit.residuals(targets, new double[] {0.0121, 0}, 10_000);

    assertThat(residuals[0]).isCloseTo(2 * (11 - 10) / Math.sqrt(2), within(1e-12));
    assertThat(residuals[1]).isZero();
    assertThat(Misfit.of(new double[] {3, -4})).isEqualTo(25);
  }

  /** 2,000 pairs of Poisson counts of mean 40 to 4,000: the variance of a residual is 1; its standard error here is 0.03. */
  @Test
  void its_variance_is_one_whatever_the_count_and_the_size_of_the_simulation() {
    var random = new RandomDataGenerator(1);
    for (double mean : new double[] {40, 400, 4000}) {
      for (int size : new int[] {1, 4}) {
        double squares = 0;
        for (int i = 0; i < 2000; i++) {
          long published = random.nextPoisson(mean);
          double simulated = random.nextPoisson(mean / size) / (10_000.0 / size);
          double residual =
              Misfit.residuals(List.of(target(published, 10_000)), new double[] {simulated}, 10_000 / size)[0];
          squares += residual * residual;
        }
        assertThat(squares / 2000).isCloseTo(1, within(0.13));
      }
    }
  }

  @Test
  void a_number_that_moves_a_residual_by_twenty_over_its_range_is_known_to_a_tenth() {
    var open = new Open(new double[][] {{20}});

    assertThat(open.half(0)).isCloseTo(1.959964 / 20, within(1e-6));
    assertThat(open.isOpen(0)).isFalse();
  }

  @Test
  void a_number_that_moves_nothing_is_open_and_so_are_two_that_move_the_same() {
    var nothing = new Open(new double[][] {{20, 0}});
    var together = new Open(new double[][] {{20, -20}, {10, -10}});

    assertThat(nothing.isOpen(0)).isFalse();
    assertThat(nothing.isOpen(1)).isTrue();
    assertThat(nothing.half(1)).isInfinite();
    assertThat(together.isOpen(0)).isTrue();
    assertThat(together.isOpen(1)).isTrue();
  }
}
