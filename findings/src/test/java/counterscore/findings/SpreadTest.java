package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other luck makes of a number. */
class SpreadTest {
  private static List<Measured> values(double... values) {
    return DoubleStream.of(values).mapToObj(value -> new Measured(value, null)).toList();
  }

  /** Counts of events that each add 0.1. */
  private static List<Measured> counts(long... events) {
    return LongStream.of(events).mapToObj(k -> new Measured(k * 0.1, new Count(k, 0.1))).toList();
  }

  @Test
  void one_run_has_none() {
    assertThat(Spread.of(values(3))).isEmpty();
    assertThat(Spread.of(List.of())).isEmpty();
  }

  @Test
  void fewer_than_ten_runs_have_a_range() {
    assertThat(Spread.of(values(3, 1, 8))).contains(
        new Spread(3, 4, Math.sqrt(13), 1, 8, Spread.Kind.RANGE));
  }

  /** t(0.975, 9) = 2.262157 in every table; s of 1 to 10 is √(82.5 / 9). */
  @Test
  void ten_runs_have_the_interval_of_student() {
    var spread = Spread.of(values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).orElseThrow();

    assertThat(spread.kind()).isEqualTo(Spread.Kind.STUDENT);
    double half = 2.262157 * Math.sqrt(82.5 / 9) / Math.sqrt(10);
    assertThat(spread.low()).isCloseTo(5.5 - half, within(1e-5));
    assertThat(spread.high()).isCloseTo(5.5 + half, within(1e-5));
  }

  /** Garwood (1936): 4 events 1.0899 to 10.2416, none 0 to 3.6889. */
  @Test
  void few_events_have_the_exact_interval_of_poisson() {
    var four = Spread.of(counts(0, 1, 0, 0, 2, 0, 0, 1, 0, 0)).orElseThrow();
    var none = Spread.of(counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).orElseThrow();

    assertThat(four.kind()).isEqualTo(Spread.Kind.POISSON);
    assertThat(four.low()).isCloseTo(1.0899 * 0.01, within(1e-6));
    assertThat(four.high()).isCloseTo(10.2416 * 0.01, within(1e-6));
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(3.6889 * 0.01, within(1e-6));
  }

  @Test
  void thirty_events_or_a_number_that_was_not_counted_have_that_of_student() {
    assertThat(Spread.of(counts(3, 3, 3, 3, 3, 3, 3, 3, 3, 3)).orElseThrow().kind()).isEqualTo(Spread.Kind.STUDENT);
    var mixed = new ArrayList<>(counts(0, 0, 0, 0, 0, 0, 0, 0, 0));
    mixed.addAll(values(0));
    assertThat(Spread.of(mixed).orElseThrow().kind()).isEqualTo(Spread.Kind.STUDENT);
  }

  /**
   * 2,000 times ten normal runs: the count of intervals that hold the mean has a standard deviation of 9.7, and the bounds lie five
   * of them from 1,900. An interval with the normal quantile in place of Student's would hold it 1,837 times.
   */
  @Test
  void the_interval_of_student_holds_the_mean_95_times_of_100() {
    var random = new Random(1);
    int held = 0;
    for (int i = 0; i < 2_000; i++) {
      var spread = Spread.of(values(random.doubles(10).map(_ -> 7 + random.nextGaussian()).toArray())).orElseThrow();
      held += spread.low() <= 7 && 7 <= spread.high() ? 1 : 0;
    }
    assertThat(held).isBetween(1_851, 1_949);
  }

  /** The chance is summed over all counts, so there is nothing to miss by luck. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 2.5, 6, 11})
  void the_exact_interval_holds_the_mean_at_least_95_times_of_100(double mean) {
    var poisson = new PoissonDistribution(mean);
    double held = 0;
    for (int k = 0; k < 30; k++) {
      var spread = Spread.of(counts(k, 0, 0, 0, 0, 0, 0, 0, 0, 0)).orElseThrow();
      held += spread.low() <= mean * 0.01 && mean * 0.01 <= spread.high() ? poisson.probability(k) : 0;
    }
    assertThat(held).isBetween(0.95, 1.0);
  }

  @Test
  void the_words_name_the_runs_the_mean_and_both_ends() {
    assertThat(Spread.of(values(3, 1, 8)).orElseThrow().words())
        .isEqualTo("over 3 runs of other luck the mean is 4.00; all runs lie from 1.00 to 8.00");
  }
}
