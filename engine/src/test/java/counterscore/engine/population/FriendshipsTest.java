package counterscore.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.engine.chance.Luck;
import counterscore.engine.plan.Compiler;
import counterscore.scenario.Experiment;
import counterscore.testing.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who is whose friend (docs/model/friends.md). */
class FriendshipsTest {
  /** Two full districts and one of two full blocks and a partial one. */
  private static final int RESIDENTS = 18 * Composition.BLOCK + 30_001;

  private record District(Strata strata, int first, List<int[][]> blocks) {
    int[] stratum() {
      var stratum = new ArrayList<Integer>();
      for (int b = 0; b < blocks.size(); b++) {
        var starts = Composition.starts(strata, first + b, blocks.get(b)[0].length);
        for (int s = 0; s < strata.size(); s++) {
          for (int i = starts[s]; i < starts[s + 1]; i++) {
            stratum.add(s);
          }
        }
      }
      return stratum.stream().mapToInt(Integer::intValue).toArray();
    }

    int friend(int resident, int slot) {
      return blocks.get(resident / Composition.BLOCK)[slot][resident % Composition.BLOCK];
    }

    int residents() {
      return blocks.stream().mapToInt(block -> block[0].length).sum();
    }
  }

  private static List<District> town(int residents, String friends) {
    var plan = Compiler.compile(
        Experiment.of(
            Written.scenario("""
                period: {start: 2021-01-01, days: 1}
                society:
                  residents: %d
                  groups: {registration: {local: 0.62, migrant: 0.38}, party: {member: 0.09, other: 0.91}}
                  friends: {%s}
                schemes: {score: {start: 100, range: [0, 200], tiers: {A: 0}, friend-weight: 0.1, rules: {}}}
                """.formatted(residents, friends)),
            1));
    var friendships = new Friendships(
        Objects.requireNonNull(plan.friends()), plan.strata(), new Permutations(new Luck(5, 6, 0)), residents);
    var districts = new ArrayList<District>();
    for (int first = 0; first < plan.blocks(); first += Composition.BLOCKS_PER_DISTRICT) {
      var blocks = new ArrayList<int[][]>();
      for (int b = first; b < Math.min(plan.blocks(), first + Composition.BLOCKS_PER_DISTRICT); b++) {
        blocks.add(friendships.of(b));
      }
      districts.add(new District(plan.strata(), first, blocks));
    }
    return districts;
  }

  @Test
  void the_friend_of_a_friend_in_the_same_slot_is_the_resident() {
    var districts = town(RESIDENTS, "circles: 1, pairs: 2, bridging: 3, homophily: 0.7");
    assertThat(districts).hasSize(3);
    for (var district : districts) {
      for (int i = 0; i < district.residents(); i++) {
        for (int slot = 0; slot < 8; slot++) {
          int friend = district.friend(i, slot);
          if (friend != Friendships.NOBODY && (friend == i || district.friend(friend, slot) != i)) {
            throw new AssertionError(i + " has friend " + friend + " in slot " + slot);
          }
        }
      }
    }
  }

  /** With an odd number of residents one is alone in each slot of pairs, and at most three in a circle are fewer than four. */
  @Test
  void only_who_has_no_counterpart_has_no_friend_in_a_slot() {
    for (var district : town(RESIDENTS, "circles: 1, pairs: 1, bridging: 3, homophily: 0.7")) {
      for (int slot = 0; slot < 7; slot++) {
        int alone = 0;
        for (int i = 0; i < district.residents(); i++) {
          alone += district.friend(i, slot) == Friendships.NOBODY ? 1 : 0;
        }
        assertThat(alone).isLessThanOrEqualTo(3);
      }
    }
  }

  /** In a district of eight blocks, block i meets block k − i, counted round, in bridging slot k. */
  @Test
  void who_meets_somebody_of_another_block_meets_the_block_of_the_slot() {
    var district = town(8 * Composition.BLOCK, "circles: 1, pairs: 2, bridging: 3, homophily: 0.7").getFirst();
    for (int i = 0; i < district.residents(); i++) {
      int block = i / Composition.BLOCK;
      for (int slot = 0; slot < 8; slot++) {
        int expected = slot < 5 ? block : Math.floorMod(slot - 5 - block, 8);
        if (district.friend(i, slot) / Composition.BLOCK != expected) {
          throw new AssertionError(i + " has a friend in block " + district.friend(i, slot) / Composition.BLOCK);
        }
      }
    }
  }

  /** In circles of four every two friends of a resident are friends: clustering 1; each resident's three are the circle. */
  @Test
  void friends_in_a_circle_are_friends_of_each_other() {
    var district = town(100_000, "circles: 1, homophily: 0.5").getFirst();
    for (int i = 0; i < district.residents(); i++) {
      var circle = new HashSet<Integer>();
      circle.add(i);
      for (int slot = 0; slot < 3; slot++) {
        circle.add(district.friend(i, slot));
      }
      for (int friend : circle) {
        for (int slot = 0; slot < 3 && friend != Friendships.NOBODY; slot++) {
          assertThat(circle).contains(district.friend(friend, slot));
        }
      }
    }
  }

  /**
   * With one circle and two pairs a resident has five friends and ten pairs of them, of which the circle closes three: clustering
   * 0.3. By chance others are closed at a rate of about 1 in 10,000.
   */
  @Test
  void circles_give_the_clustering_of_the_closed_form() {
    var district = town(Composition.BLOCK, "circles: 1, pairs: 2, homophily: 0").getFirst();
    long closed = 0;
    for (int i = 0; i < district.residents(); i++) {
      for (int k = 0; k < 5; k++) {
        for (int l = 0; l < k; l++) {
          int other = district.friend(i, l);
          int one = district.friend(i, k);
          closed += Arrays.stream(new int[] {0, 1, 2, 3, 4}).anyMatch(m -> district.friend(one, m) == other) ? 1 : 0;
        }
      }
    }
    assertThat(closed / (10.0 * district.residents())).isCloseTo(0.3, within(0.002));
  }

  /**
   * Share of friends of the same stratum: h + (1 − h) Σ share². Healthy: standard deviation below 0.001 in 262,144 residents.
   * Guarded: a pool that is not mixed, or friends of one's stratum in front only; either moves it by 0.01 and more.
   */
  @Test
  void the_share_of_friends_of_the_same_stratum_is_the_closed_form() {
    double sum = 0;
    for (double share : new double[] {0.62 * 0.09, 0.62 * 0.91, 0.38 * 0.09, 0.38 * 0.91}) {
      sum += share * share;
    }
    for (double homophily : new double[] {0, 0.5, 0.7, 1}) {
      var district =
          town(4 * Composition.BLOCK + 20_000, "circles: 1, pairs: 1, bridging: 2, homophily: " + homophily)
              .getFirst();
      var stratum = district.stratum();
      for (int slot = 0; slot < 6; slot++) {
        int same = 0;
        int all = 0;
        for (int i = 0; i < district.residents(); i++) {
          int friend = district.friend(i, slot);
          all += friend == Friendships.NOBODY ? 0 : 1;
          same += friend != Friendships.NOBODY && stratum[friend] == stratum[i] ? 1 : 0;
        }
        assertThat(same / (double) all).isCloseTo(homophily + (1 - homophily) * sum, within(0.005));
      }
    }
  }

  @Test
  void a_friend_met_in_two_slots_counts_once_on_both_sides() {
    var district = town(9, "circles: 2, pairs: 4, homophily: 0").getFirst();
    Friendships.unite(district.blocks().getFirst());
    for (int i = 0; i < 9; i++) {
      var met = new HashSet<Integer>();
      for (int slot = 0; slot < 10; slot++) {
        int friend = district.friend(i, slot);
        if (friend != Friendships.NOBODY) {
          assertThat(met.add(friend)).isTrue();
          assertThat(district.friend(friend, slot)).isEqualTo(i);
        }
      }
    }
  }
}
