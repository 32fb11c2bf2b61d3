package counterscore.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tiers that are imposed on some of 130 residents, whatever their scores are. */
class ImposedTiersTest {
  private final ImposedTiers tiers = new ImposedTiers(4, 130);

  @Test
  void the_worst_that_is_not_over_counts() {
    tiers.impose(65, 1, 30);
    tiers.impose(65, 3, 10);

    assertThat(tiers.worst(65, 9)).isEqualTo(3);
    assertThat(tiers.worst(65, 10)).isEqualTo(1);
    assertThat(tiers.worst(65, 29)).isEqualTo(1);
    assertThat(tiers.worst(65, 30)).isZero();
  }

  @Test
  void nobody_else_is_touched() {
    tiers.impose(65, 3, 10);

    for (int other : new int[] {0, 1, 64, 66, 127, 128, 129}) {
      assertThat(tiers.worst(other, 0)).as("resident %d", other).isZero();
    }
    tiers.impose(1, 2, 10);
    assertThat(tiers.worst(1, 0)).isEqualTo(2);
    assertThat(tiers.worst(65, 0)).isEqualTo(3);
  }

  @Test
  void an_earlier_end_shortens_nothing() {
    tiers.impose(0, 2, 30);
    tiers.impose(0, 2, 10);

    assertThat(tiers.worst(0, 29)).isEqualTo(2);
  }

  @Test
  void what_is_lifted_or_cleared_is_over() {
    tiers.impose(0, 1, 30);
    tiers.impose(0, 2, 30);
    tiers.impose(1, 2, 30);
    tiers.lift(0, 2);
    tiers.lift(0, 3);
    assertThat(tiers.worst(0, 0)).isEqualTo(1);

    tiers.clear(0);
    assertThat(tiers.worst(0, 0)).isZero();
    assertThat(tiers.worst(1, 0)).isEqualTo(2);
  }
}
