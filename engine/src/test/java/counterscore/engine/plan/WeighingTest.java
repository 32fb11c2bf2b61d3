package counterscore.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry weighs: points by day, repetition, time of day, official and newcomer (docs/model/entries-and-scores.md). */
class WeighingTest {
  private static final int ALWAYS_THERE = Integer.MAX_VALUE;
  private static final int NO_TIME = -1;

  private final Weighing weighing =
      new Weighing(new double[] {-10, -20}, new double[] {2, 3}, 2, 1, new double[] {1, 1.5}, 30, 0.5);

  @Test
  void points_and_factor_are_those_of_the_day() {
    assertThat(weighing.points(0, 1, NO_TIME, 0, ALWAYS_THERE)).isEqualTo(-20);
    assertThat(weighing.points(1, 1, NO_TIME, 0, ALWAYS_THERE)).isEqualTo(-60);
  }

  @ParameterizedTest
  @CsvSource({"0, -10", "1, -20", "2, -40", "3, -40"})
  void repetition_counts_up_to_the_most(int earlier, int points) {
    assertThat(weighing.points(0, earlier, NO_TIME, 0, ALWAYS_THERE)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"-1, -10", "0, -10", "1, -15", "2, -10"})
  void the_time_of_day_counts_where_it_has_a_factor(int time, int points) {
    assertThat(weighing.points(0, 0, time, 0, ALWAYS_THERE)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"0, -5", "29, -5", "30, -10"})
  void a_newcomer_is_one_for_thirty_days(int daysSinceJoining, int points) {
    assertThat(weighing.points(0, 0, NO_TIME, 0, daysSinceJoining)).isEqualTo(points);
  }

  /** Four points to choose from, each for a quarter of the bits. */
  @ParameterizedTest
  @CsvSource({"0, -10", "3fffffff, -10", "40000000, -9", "7fffffff, -9", "80000000, -8", "ffffffff, -7"})
  void an_official_chooses_from_the_lowest_up(String bits, int points) {
    var choosing = new Weighing(new double[] {-10}, new double[] {1}, 0, 4, new double[0], 0, 1);

    assertThat(choosing.points(0, 0, NO_TIME, Integer.parseUnsignedInt(bits, 16), ALWAYS_THERE)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"2.5, 3", "2.49, 2", "-2.5, -3", "-2.49, -2", "0, 0", "1e300, 20000000", "-1e300, -20000000"})
  void halves_go_away_from_zero_and_nothing_beyond_what_can_be_booked(double exact, int rounded) {
    assertThat(Weighing.rounded(exact)).isEqualTo(rounded);
  }
}
