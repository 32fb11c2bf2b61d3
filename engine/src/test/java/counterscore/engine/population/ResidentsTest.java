package counterscore.engine.population;

import counterscore.testing.Records;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.scenario.Quantity;
import counterscore.scenario.Society;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ResidentsTest {
  private final Strata strata = strata();
  private final Permutations permutations = new Permutations(new Luck(5, 6, 0));
  private final List<Integer> dispositions = List.of(Names.hash("carelessness"), Names.hash("outspokenness"));

  private static Strata strata() {
    var shares = new LinkedHashMap<String, Quantity>();
    shares.put("local", Quantity.of(0.62));
    shares.put("migrant", Quantity.of(0.38));
    return Strata.of(Records.of(Society.class, "groups", Map.of("registration", shares)));
  }

  private Residents block(int number) {
    return new Residents(strata, number, Composition.BLOCK, dispositions, permutations);
  }

  private static char[] ranks(Residents residents, int disposition) {
    return Objects.requireNonNull(residents.residentOfRank(disposition));
  }

  @Test
  void every_resident_has_one_rank() {
    var residents = block(3);
    var seen = new boolean[residents.count()];
    for (int rank = 0; rank < residents.count(); rank++) {
      int resident = ranks(residents, 0)[rank];
      assertThat(seen[resident]).isFalse();
      seen[resident] = true;
    }
    assertThat(seen).containsOnly(true);
  }

  /**
   * The highest ranks fall on the strata in proportion to their sizes. Healthy: of 32 highest ranks in each of 400 blocks, a
   * share of 0.00992 (the small stratum, 650 of 65,536), 127 of 12,800, spread 11. Guarded: ranks given out stratum by
   * stratum, where each stratum has its own highest rank, so that whatever only the highest 1/1,000 do is three times as
   * frequent in a stratum of 650: 400 and more. Alarm at 5 spreads: 6e-7; power against 400: above 0.999999.
   */
  @Test
  void extremes_are_no_more_frequent_in_a_small_stratum() {
    var shares = new LinkedHashMap<String, Quantity>();
    shares.put("many", Quantity.of(0.99008));
    shares.put("few", Quantity.of(0.00992));
    var uneven = Strata.of(Records.of(Society.class, "groups", Map.of("kind", shares)));
    int few = 0;
    for (int b = 0; b < 400; b++) {
      var residents = new Residents(uneven, b, Composition.BLOCK, dispositions, permutations);
      for (int rank = Composition.BLOCK - 32; rank < Composition.BLOCK; rank++) {
        few += residents.stratum(ranks(residents, 0)[rank]);
      }
    }
    assertThat(few).isBetween(127 - 55, 127 + 55);
  }

  /**
   * Ranks in two dispositions, and of one disposition in two blocks, are uncorrelated. Healthy: correlation 0, spread
   * 1/sqrt(65,536) = 0.004. Guarded: one permutation for both (1), one shuffle without rotation for all blocks (1). Alarm at
   * six spreads: 2e-9.
   */
  @Test
  void ranks_of_two_dispositions_and_of_two_blocks_are_uncorrelated() {
    assertThat(correlation(inverse(block(1), 0), inverse(block(1), 1))).isBetween(-0.024, 0.024);
    assertThat(correlation(inverse(block(1), 0), inverse(block(2), 0))).isBetween(-0.024, 0.024);
    assertThat(correlation(inverse(block(1), 0), inverse(block(1), 0))).isGreaterThan(0.999);
  }

  private static int[] inverse(Residents residents, int disposition) {
    var rankOf = new int[residents.count()];
    for (int rank = 0; rank < rankOf.length; rank++) {
      rankOf[ranks(residents, disposition)[rank]] = rank;
    }
    return rankOf;
  }

  private static double correlation(int[] x, int[] y) {
    int n = x.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (x[i] / (double) n - 0.5) * (y[i] / (double) n - 0.5);
    }
    return 12 * sum / n;
  }
}
