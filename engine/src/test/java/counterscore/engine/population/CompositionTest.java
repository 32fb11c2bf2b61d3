package counterscore.engine.population;

import counterscore.testing.Records;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.Quantity;
import counterscore.scenario.Society;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositionTest {
  private static Strata strata(double... shares) {
    var group = new LinkedHashMap<String, Quantity>();
    for (int i = 0; i < shares.length; i++) {
      group.put("c" + i, Quantity.of(shares[i]));
    }
    return Strata.of(Records.of(Society.class, "groups", Map.of("group", group)));
  }

  @Test
  void every_full_block_has_65536_residents_and_each_stratum_its_floor_or_one_more() {
    var strata = strata(0.2003, 0.0511, 0.1009, 0.3997, 0.248);
    for (int block = 0; block < 2000; block++) {
      var starts = Composition.starts(strata, block, Composition.BLOCK);
      assertThat(starts[strata.size()]).isEqualTo(65_536);
      for (int s = 0; s < strata.size(); s++) {
        int floor = (int) Math.floor(strata.share(s) * 65_536);
        assertThat(starts[s + 1] - starts[s]).isBetween(floor, floor + 1);
      }
    }
  }

  @Test
  void after_many_blocks_each_stratum_is_within_three_residents_of_its_share() {
    var strata = strata(0.2003, 0.0511, 0.1009, 0.3997, 0.248);
    var total = new long[strata.size()];
    for (int block = 0; block < 336; block++) {
      var starts = Composition.starts(strata, block, Composition.BLOCK);
      for (int s = 0; s < total.length; s++) {
        total[s] += starts[s + 1] - starts[s];
        assertThat(total[s]).isCloseTo(
            Math.round(strata.share(s) * 65_536 * (block + 1)), org.assertj.core.data.Offset.offset(3L));
      }
    }
  }

  @Test
  void a_partial_block_is_apportioned_by_largest_remainder() {
    // quotas of ten residents 4.75, 3.75, 1.5: floors 4, 3, 1; the two largest remainders get one more
    var starts = Composition.starts(strata(0.475, 0.375, 0.15), 0, 10);
    assertThat(starts).containsExactly(0, 5, 9, 10);
  }

  @Test
  void a_run_of_a_million_is_the_beginning_of_a_run_of_22_million() {
    assertThat(Composition.blocks(1_000_000)).isEqualTo(16);
    assertThat(Composition.blocks(22_000_000)).isEqualTo(336);
    for (int block = 0; block < 15; block++) {
      assertThat(Composition.residents(block, 1_000_000)).isEqualTo(Composition.residents(block, 22_000_000));
    }
    assertThat(Composition.residents(15, 1_000_000)).isEqualTo(1_000_000 - 15 * 65_536);
  }

  @Test
  void strata_are_the_cross_product_with_the_first_attribute_slowest() {
    var groups = new LinkedHashMap<String, Map<String, Quantity>>();
    groups.put("registration", ordered("local", 0.62, "migrant", 0.38));
    groups.put("party", ordered("member", 0.09, "other", 0.91));
    var strata = Strata.of(Records.of(Society.class, "groups", groups));
    assertThat(strata.labels()).containsExactly("local/member", "local/other", "migrant/member", "migrant/other");
    assertThat(strata.share(2)).isCloseTo(0.38 * 0.09, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(strata.normalised(Map.of("registration", ordered("local", 1, "migrant", 3)))).satisfies(factors -> {
      double mean = 0;
      for (int s = 0; s < 4; s++) {
        mean += factors[s] * strata.share(s);
      }
      assertThat(mean).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
      assertThat(factors[2] / factors[0]).isCloseTo(3, org.assertj.core.data.Offset.offset(1e-12));
    });
  }

  @Test
  void without_attributes_there_is_one_stratum() {
    var strata = Strata.of(Records.of(Society.class, "groups", Map.of()));
    assertThat(strata.labels()).containsExactly("all");
    assertThat(Arrays.stream(Composition.starts(strata, 5, 65_536)).toArray()).containsExactly(0, 65_536);
  }

  private static Map<String, Quantity> ordered(String a, double x, String b, double y) {
    var map = new LinkedHashMap<String, Quantity>();
    map.put(a, Quantity.of(x));
    map.put(b, Quantity.of(y));
    return map;
  }
}
