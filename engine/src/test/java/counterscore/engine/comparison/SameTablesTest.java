package counterscore.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The chance of a cell, by hand. */
class SameTablesTest {
  private static final int RESIDENTS = 20_000;

  /** As many residents with +5 as with −5, so that the total is 0 and its standard deviation 5 √2800 = 265. */
  private static Moments balanced() {
    var moments = Moments.NONE;
    for (int i = 0; i < 1_400; i++) {
      moments = moments.plus(5).plus(-5);
    }
    return moments;
  }

  /** Two such totals differ with a standard deviation of 374: three of them are chance, ten are not. */
  @Test
  void gains_and_losses_that_add_up_to_nothing_are_many_events_and_not_none() {
    assertThat(SameTables.chance(-1_175, balanced(), RESIDENTS)).isBetween(0.001, 0.01);
    assertThat(SameTables.chance(-3_740, balanced(), RESIDENTS)).isLessThan(1e-15);
  }

  /** A single event may be missed, a hundred may not. */
  @Test
  void what_the_oracle_has_never_seen_is_rare() {
    assertThat(SameTables.chance(1, Moments.NONE, RESIDENTS)).isEqualTo(1);
    assertThat(SameTables.chance(100, Moments.NONE, RESIDENTS)).isZero();
  }
}
