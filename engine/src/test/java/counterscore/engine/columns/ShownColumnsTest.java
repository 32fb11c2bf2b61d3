package counterscore.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sum of what is shown says of how many it is and what they have together, at the bounds of what can be declared. */
class ShownColumnsTest {
  /** As many friends as 4 circles, 12 pairs and 8 bridges make. */
  private static final int MOST = 32;

  @ParameterizedTest
  @ValueSource(ints = {Short.MIN_VALUE, -1500, 0, 350})
  void a_sum_over_the_most_friends_keeps_number_and_points_apart(int floor) {
    int ceiling = Math.min(floor + 65_535, Short.MAX_VALUE);
    int sum = 0;
    int points = 0;
    for (int friends = 1; friends <= MOST; friends++) {
      int score = friends % 3 == 0 ? floor : ceiling;
      sum += ShownColumns.shown(score, floor);
      points += score;
      assertThat(ShownColumns.count(sum)).isEqualTo(friends);
      assertThat(ShownColumns.points(sum, floor)).isEqualTo(points);
    }
    int high = MOST * ShownColumns.shown(ceiling, floor);
    assertThat(ShownColumns.count(high)).isEqualTo(MOST);
    assertThat(ShownColumns.points(high, floor)).isEqualTo(MOST * ceiling);
  }
}
