package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shapley values and interactions of games that can be done by hand. Coalitions are bits: 3 is the first two players. */
class ShapleyTest {
  private static Shapley game(long... worth) {
    return new Shapley(Integer.numberOfTrailingZeros(worth.length), coalition -> worth[coalition]);
  }

  /** v: nobody 10, first 14, second 11, both 25. First: (4 + 14) / 2. Second: (1 + 11) / 2. Together 25 − 14 − 11 + 10 = 10. */
  @Test
  void two_players_share_what_they_add_together() {
    var game = game(10, 14, 11, 25);

    assertThat(game.value(0)).isEqualTo(9);
    assertThat(game.value(1)).isEqualTo(6);
    assertThat(game.alone(0)).isEqualTo(4);
    assertThat(game.last(0)).isEqualTo(14);
    assertThat(game.interaction(0, 1)).isEqualTo(10).isEqualTo(game.interaction(1, 0));
  }

  /**
   * v: none 0, A 6, B 12, AB 30, C 18, AC 24, BC 36, ABC 72. A's part in the orders ABC, ACB, BAC, CAB, BCA, CBA: 6, 6, 18, 6, 36, 36,
   * mean 18. B: 24, 48, 12, 48, 12, 18, mean 27. C: 42, 18, 42, 18, 24, 18, mean 27. A and B without C 30 − 6 − 12 + 0 = 12, with C 72
   * − 24 − 36 + 18 = 30, mean 21.
   */
  @Test
  void three_players_by_hand() {
    var game = game(0, 6, 12, 30, 18, 24, 36, 72);

    assertThat(game.value(0)).isEqualTo(18);
    assertThat(game.value(1)).isEqualTo(27);
    assertThat(game.value(2)).isEqualTo(27);
    assertThat(game.interaction(0, 1)).isEqualTo(21);
    assertThat(game.alone(2)).isEqualTo(18);
    assertThat(game.last(2)).isEqualTo(42);
  }

  /** Random games of 1 to 6 players. */
  @Test
  void values_sum_to_what_all_add_and_who_adds_nothing_has_nothing() {
    var luck = new Random(1);
    for (int players = 1; players <= 6; players++) {
      int last = players - 1;
      var worth = luck.longs(1L << players, -1_000_000_000_000L, 1_000_000_000_000L).toArray();
      for (int coalition = 1 << last; coalition < worth.length; coalition++) {
        worth[coalition] = worth[coalition & ~(1 << last)];
      }
      var game = game(worth);

      double sum = IntStream.range(0, players).mapToDouble(game::value).sum();
      assertThat(sum).isCloseTo((double) (worth[worth.length - 1] - worth[0]), within(1e-2));
      assertThat(game.value(last)).isZero();
      for (int other = 0; other < last; other++) {
        assertThat(game.interaction(other, last)).isZero();
      }
    }
  }

  @Test
  void players_who_can_be_exchanged_have_the_same_value() {
    // worth by size alone
    var worth = IntStream.range(0, 64).mapToLong(coalition -> Math.powExact(Integer.bitCount(coalition), 3)).toArray();

    for (int player = 0; player < 6; player++) {
      assertThat(game(worth).value(player)).isEqualTo(216 / 6.0);
    }
  }
}
