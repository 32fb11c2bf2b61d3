package counterscore.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many sessions a mark stands for, against the Poisson law. */
class SessionRatesTest {
  /** A grid of 200,000 marks: a wrong term of the law that holds a ten-thousandth of the chance shows. */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.5, 1.5, 20, 199})
  void a_grid_of_marks_gives_the_poisson_law(double mean) {
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    double none = 0;
    for (int i = 0; i < n; i++) {
      int count = SessionRates.poisson(mean, StrictMath.exp(-mean), (long) ((i + 0.5) / n * 0x1p63));
      sum += count;
      squares += (double) count * count;
      none += count == 0 ? 1 : 0;
    }
    assertThat(none / n).isCloseTo(Math.exp(-mean), within(1e-5));
    assertThat(sum / n).isCloseTo(mean, within(1e-3 * Math.max(1, Math.sqrt(mean))));
    assertThat(squares / n - sum / n * sum / n).isCloseTo(mean, within(5e-3 * Math.max(1, mean)));
  }

  @Test
  void the_highest_mark_ends() {
    assertThat(SessionRates.poisson(199, StrictMath.exp(-199), Long.MAX_VALUE)).isBetween(250, 1000);
    assertThat(SessionRates.poisson(0, 1, Long.MAX_VALUE)).isZero();
  }
}
