package counterscore.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTest {
  @ParameterizedTest(name = "{0} rounds of {1} districts on {2} cores: {3}")
  @CsvSource({
      "1,    42, 2,   DISTRICTS", // a city
      "100,  42, 16,  DISTRICTS", // districts of one replicate keep all cores busy
      "100,  42, 64,  ROUNDS", // 64 replicates at once, and 42 districts
      "10,   1,  2,   ROUNDS", // a sensitivity analysis of a small city
      "1,    1,  2,   DISTRICTS",
      "3,    3,  8,   DISTRICTS",
      "2,    3,  8,   DISTRICTS",
      "1000, 1,  1,   DISTRICTS"
  })
  void what_keeps_more_cores_busy_is_a_task_and_districts_where_both_do(
      int rounds, int districts, int cores, Cut expected) {
    assertThat(Cut.of(null, rounds, districts, cores)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"DISTRICTS", "ROUNDS"})
  void what_the_user_asks_for_is_a_task_whatever_the_rule(Cut forced) {
    assertThat(Cut.of(forced, 100, 1, 16)).isEqualTo(forced);
    assertThat(Cut.of(forced, 1, 42, 16)).isEqualTo(forced);
  }
}
