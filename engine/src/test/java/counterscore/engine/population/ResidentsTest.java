package counterscore.engine.population;

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
    return Strata.of(new Society(1, Map.of("registration", shares)));
  }

  private Residents block(int number) {
    return new Residents(strata, number, Composition.BLOCK, dispositions, permutations);
  }

  private static char[] ranks(Residents residents, int disposition) {
    return Objects.requireNonNull(residents.residentOfRank(disposition));
  }

  @Test
  void every_resident_has_one_rank_and_stays_in_its_stratum() {
    var residents = block(3);
    var seen = new boolean[residents.count()];
    for (int s = 0; s < residents.strata(); s++) {
      for (int rank = 0; rank < residents.size(s); rank++) {
        int resident = ranks(residents, 0)[residents.start(s) + rank];
        assertThat(residents.stratum(resident)).isEqualTo(s);
        assertThat(seen[resident]).isFalse();
        seen[resident] = true;
      }
    }
    assertThat(seen).containsOnly(true);
  }

  /**
   * Ranks in two dispositions, and of one disposition in two blocks, are uncorrelated. Healthy: correlation 0, spread
   * 1/sqrt(40,632) = 0.005. Guarded: one permutation for both (1), one shuffle without rotation for all blocks (1). Alarm at
   * six spreads: 2e-9.
   */
  @Test
  void ranks_of_two_dispositions_and_of_two_blocks_are_uncorrelated() {
    assertThat(correlation(inverse(block(1), 0), inverse(block(1), 1))).isBetween(-0.03, 0.03);
    assertThat(correlation(inverse(block(1), 0), inverse(block(2), 0))).isBetween(-0.03, 0.03);
    assertThat(correlation(inverse(block(1), 0), inverse(block(1), 0))).isGreaterThan(0.999);
  }

  private static int[] inverse(Residents residents, int disposition) {
    int n = residents.size(0) - 1; // the size of a stratum differs by one between blocks
    var rankOf = new int[residents.size(0)];
    for (int rank = 0; rank < residents.size(0); rank++) {
      rankOf[ranks(residents, disposition)[rank]] = rank;
    }
    return java.util.Arrays.copyOf(rankOf, n);
  }

  private static double correlation(int[] x, int[] y) {
    int n = Math.min(x.length, y.length);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (x[i] / (double) n - 0.5) * (y[i] / (double) n - 0.5);
    }
    return 12 * sum / n;
  }
}
