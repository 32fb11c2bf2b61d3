package counterscore.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pairs of residents who differ in an amount: by hand, and against counting every pair. */
class PairsTest {
  /** The four differ in five pairs: 3 acts beside 2, 1 and 1; 2 acts beside 1 and 1. Those with 2 acts and 1 have 20 points each. */
  @Test
  void a_pair_with_the_same_score_is_tied_and_one_with_the_same_amount_is_none() {
    assertThat(Pairs.of(new double[] {10, 20, 20, 30}, new double[] {3, 2, 1, 1})).isEqualTo(new Pairs(4, 0, 1));
  }

  @Test
  void who_does_more_and_has_the_higher_score_is_discordant() {
    assertThat(Pairs.of(new double[] {30, 20, 10}, new double[] {0.3, 0.1, 0.2})).isEqualTo(new Pairs(1, 2, 0));
  }

  @Test
  void nobody_and_one_alone_are_no_pair() {
    assertThat(Pairs.of(new double[0], new double[0])).isEqualTo(new Pairs(0, 0, 0));
    assertThat(Pairs.of(new double[] {5}, new double[] {1})).isEqualTo(new Pairs(0, 0, 0));
  }

  @Test
  void counts_are_those_of_all_pairs_one_by_one() {
    var random = new Random(1);
    for (int n : new int[] {2, 3, 17, 200}) {
      var scores = random.ints(n, -9, 9).asDoubleStream().toArray();
      var amounts = random.ints(n, 0, 5).asDoubleStream().toArray();
      assertThat(Pairs.of(scores, amounts)).isEqualTo(oneByOne(scores, amounts));
    }
  }

  private static Pairs oneByOne(double[] scores, double[] amounts) {
    long concordant = 0;
    long discordant = 0;
    long tied = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (amounts[i] > amounts[j]) {
          concordant += scores[i] < scores[j] ? 1 : 0;
          discordant += scores[i] > scores[j] ? 1 : 0;
          tied += scores[i] == scores[j] ? 1 : 0;
        }
      }
    }
    return new Pairs(concordant, discordant, tied);
  }
}
