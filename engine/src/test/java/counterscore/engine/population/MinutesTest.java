package counterscore.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Durations in whole minutes, on a grid of marks. */
class MinutesTest {
  private static final int N = 100_000;

  private static double mean(Minutes minutes) {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      sum += minutes.of((long) ((i + 0.5) / N * 0x1p32));
    }
    return sum / N;
  }

  /** A mean of 20 minutes with σ = 0.7; rounding moves it by less than a hundredth, the grid and the longest by a few thousandths. */
  @Test
  void their_mean_is_the_declared_one() {
    assertThat(mean(new Minutes(20, 0.7))).isCloseTo(20, within(0.02));
  }

  /** Half lie below e^μ with μ = ln 20 − 0.7²/2, which is 15.65 minutes. */
  @Test
  void half_lie_at_or_below_the_median() {
    var minutes = new Minutes(20, 0.7);

    assertThat(minutes.of(1L << 31)).isEqualTo(16);
    assertThat(minutes.of(0)).isZero();
    assertThat(minutes.of((1L << 32) - 1)).isEqualTo(Minutes.MOST);
  }

  @Test
  void without_spread_every_duration_is_the_mean_rounded() {
    for (long mark : new long[] {0, 1L << 31, (1L << 32) - 1}) {
      assertThat(new Minutes(12.4, 0).of(mark)).isEqualTo(12);
      assertThat(new Minutes(12.6, 0).of(mark)).isEqualTo(13);
      assertThat(new Minutes(0, 0.5).of(mark)).isZero();
    }
  }

  @Test
  void the_density_is_the_slope_of_the_normal_distribution() {
    for (double z : new double[] {-2, -0.5, 0, 1, 3}) {
      double slope = (Gammas.normal(z + 1e-5) - Gammas.normal(z - 1e-5)) / 2e-5;
      assertThat(Gammas.normalDensity(z)).isCloseTo(slope, within(1e-8));
    }
    assertThat(Gammas.normal(1.959963984540054)).isCloseTo(0.975, within(1e-12));
    assertThat(Gammas.normal(-1.959963984540054)).isCloseTo(0.025, within(1e-12));
  }
}
