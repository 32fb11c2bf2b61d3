package counterscore.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counts follow the Poisson law exactly: chi-square against the probabilities of an independent library at 1e7 draws.
 *
 * <p>Healthy: statistic about its degrees of freedom k, spread sqrt(2k). False alarm 1e-6 if the luck legitimately changes.
 * Guarded: a normal approximation instead of the law; at mean 45 its skewness is off by 1/sqrt(45) = 0.15, which shifts cells
 * by up to 7 % and the statistic by more than 10,000 at 1e7 draws. Power above 0.999 from a mean that is off by 0.2 %: at mean
 * 45 that is 0.09, 43 standard errors.
 */
class PoissonTest {
  private static final int DRAWS = 10_000_000;

  @ParameterizedTest
  @ValueSource(doubles = {0.0068, 0.5, 5, 45, 360, 12_000})
  void counts_follow_the_declared_law(double mean) {
    var poisson = new Poisson(mean);
    var law = new PoissonDistribution(mean);
    int low = Math.max(0, law.inverseCumulativeProbability(1e-5));
    int high = Math.max(low + 1, law.inverseCumulativeProbability(1 - 1e-5));
    int step = Math.max(1, (high - low) / 200);
    int cells = (high - low) / step + 2;
    var observed = new long[cells];
    var luck = new Luck(1, 2, 3);
    var planes = new long[4 * Philox.LANES];
    for (int done = 0; done < DRAWS; done += Philox.LANES) {
      for (int i = 0; i < Philox.LANES; i++) {
        planes[i] = Luck.word0(done + i, 0);
      }
      luck.batch(planes, Philox.LANES, Stream.ACT_COUNT, 77, 0, 0);
      for (int i = 0; i < Philox.LANES; i++) {
        int count = poisson.count(Luck.mark63(planes[i], planes[i + Philox.LANES]));
        observed[count <= low ? 0 : Math.min(cells - 1, (count - low - 1) / step + 1)]++;
      }
    }
    var expected = new double[cells];
    for (int c = 0; c < cells; c++) {
      int from = c == 0 ? -1 : low + (c - 1) * step;
      expected[c] = (c == cells - 1 ? 1 : law.cumulativeProbability(c == 0 ? low : low + c * step))
          - (c == 0 ? 0 : law.cumulativeProbability(from));
    }
    assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(1e-6);
  }

  @Test
  void a_mean_of_zero_gives_zero() {
    assertThat(new Poisson(0).count(Long.MAX_VALUE)).isLessThan(60);
    assertThat(new Poisson(0).count(Long.MAX_VALUE - 1)).isZero();
    assertThat(new Poisson(0).count(0)).isZero();
  }

  @Test
  void counts_grow_with_the_mark() {
    var poisson = new Poisson(5);
    int before = 0;
    for (long mark = 0; mark >= 0; mark += 1L << 54) {
      assertThat(poisson.count(mark)).isGreaterThanOrEqualTo(before);
      before = poisson.count(mark);
    }
  }

  @Test
  void layers_begin_as_declared_and_grow_by_at_most_a_fifth() {
    double[] first = {0, 0.25, 0.5, 1, 1.5, 2, 3, 4};
    for (int j = 0; j < first.length; j++) {
      assertThat(Layers.low(j)).isEqualTo(first[j]);
    }
    for (int j = 0; j < Layers.COUNT - 1; j++) {
      assertThat(Layers.high(j)).isEqualTo(Layers.low(j + 1));
    }
    for (int j = 7; j < Layers.COUNT; j++) {
      assertThat(Layers.high(j) / Layers.low(j)).isLessThanOrEqualTo(1.2 + 1e-12);
    }
    assertThat(Layers.reachedBy(0)).isZero();
    assertThat(Layers.reachedBy(0.25)).isEqualTo(1);
    assertThat(Layers.reachedBy(0.26)).isEqualTo(2);
  }
}
