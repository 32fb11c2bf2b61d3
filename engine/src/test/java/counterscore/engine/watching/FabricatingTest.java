package counterscore.engine.watching;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.plan.FabricationPlan;
import counterscore.engine.plan.MarkPlan;
import counterscore.engine.plan.ReportPlan;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Permutations;
import counterscore.engine.population.Residents;
import counterscore.engine.population.Strata;
import counterscore.scenario.Society;
import counterscore.testing.Records;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries that nobody's act stands behind, and who reported them: a block of five. */
class FabricatingTest {
  private static final int RESIDENTS = 5;

  private final Luck luck = new Luck(1, 1, 0);
  private final Residents residents = new Residents(
      Strata.of(Records.of(Society.class, "groups", Map.of())), 0, RESIDENTS, List.of(), new Permutations(luck));
  private final Acts targets = new Acts();
  private final Entries entries = new Entries();

  private void fabricated(@Nullable MarkPlan marks, int day) {
    targets.count = RESIDENTS;
    for (int i = 0; i < RESIDENTS; i++) {
      targets.resident[i] = i;
      targets.point[i] = i;
    }
    var plan = Records.of(
        FabricationPlan.class, "name", 7, "conducts", new int[] {20, 21}, "channels", new int[] {30, 31}, "marks",
        new MarkPlan[] {null, marks}, "chargedToGuardian", new boolean[2], "cumulative",
        new long[] {1L << 61, Long.MAX_VALUE});
    new Fabricating(luck).fabricate(
        plan, targets,
        Records.of(Files.class, "residents", residents), entries, day);
  }

  @Test
  void each_target_gets_one_entry_into_the_own_file() {
    fabricated(null, 3);

    assertThat(entries.count).isEqualTo(RESIDENTS);
    assertThat(Arrays.copyOf(entries.resident, RESIDENTS)).containsExactly(0, 1, 2, 3, 4);
    assertThat(Arrays.copyOf(entries.actor, RESIDENTS)).containsExactly(0, 1, 2, 3, 4);
    assertThat(Arrays.copyOf(entries.truth, RESIDENTS)).containsOnly(Truth.FABRICATED);
    assertThat(Arrays.copyOf(entries.time, RESIDENTS)).containsOnly(Entries.NO_TIME);
  }

  /** A quarter of 10,000, spread 43; six spreads. */
  @Test
  void what_is_alleged_follows_the_mix_with_its_own_channel() {
    int first = 0;
    for (int day = 0; day < 2000; day++) {
      fabricated(null, day);
      for (int k = 0; k < entries.count; k++) {
        assertThat(entries.channel[k] - entries.conduct[k]).isEqualTo(10);
        first += entries.conduct[k] == 20 ? 1 : 0;
      }
    }
    assertThat(first).isBetween(2_240, 2_760);
  }

  /** Times of day at a quarter and three; half of the occasions give one entry more. 7,500 occasions, four spreads of 43. */
  @Test
  void marks_are_drawn_for_what_has_them() {
    int occasions = 0;
    int early = 0;
    int more = 0;
    for (int day = 0; day < 2000; day++) {
      fabricated(new MarkPlan(new long[] {1L << 30, 1L << 32}, new long[] {1L << 62}), day);
      for (int k = 0; k < entries.count; k++) {
        boolean isFurther = k > 0 && entries.point[k] == entries.point[k - 1];
        if (entries.conduct[k] == 21) {
          occasions += isFurther ? 0 : 1;
          more += isFurther ? 1 : 0;
          early += !isFurther && entries.time[k] == 0 ? 1 : 0;
          assertThat(entries.time[k]).isBetween(0, 1);
        }
      }
    }
    assertThat(occasions).isBetween(7_240, 7_760);
    assertThat(early / (double) occasions).isBetween(0.22, 0.28);
    assertThat(more / (double) occasions).isBetween(0.47, 0.53);
  }

  /** Each of the other four a quarter of 2,000 times, spread 19; six spreads. */
  @Test
  void who_reported_it_is_any_other_resident_equally_often() {
    var reporters = new int[RESIDENTS];
    var plan = new ReportPlan(new boolean[] {true, false}, new int[] {5, 6});
    for (int day = 0; day < 2000; day++) {
      entries.count = 0;
      entries.add(2, 2, 0, 0, day % 2 == 0 ? Truth.CORRECT : Truth.FABRICATED, day);
      entries.add(3, 3, 0, 1, Truth.CORRECT, day);
      new Reporting(luck).name(plan, entries, residents, day);
      reporters[entries.reporter[0]]++;
      assertThat(entries.reporter[1]).as("of what is not rewarded").isEqualTo(-1);
    }
    assertThat(reporters[2]).isZero();
    for (int other : new int[] {0, 1, 3, 4}) {
      assertThat(reporters[other]).isBetween(384, 616);
    }
  }

  @Test
  void an_act_and_a_fabrication_of_the_same_day_have_reporters_of_their_own() {
    var plan = new ReportPlan(new boolean[] {true}, new int[] {5});
    int same = 0;
    for (int day = 0; day < 100; day++) {
      entries.count = 0;
      entries.add(2, 2, 0, 0, Truth.CORRECT, 9);
      entries.add(2, 2, 0, 0, Truth.FABRICATED, 9);
      new Reporting(luck).name(plan, entries, residents, day);
      same += entries.reporter[0] == entries.reporter[1] ? 1 : 0;
    }
    // 25 by chance, spread 4.3; six spreads
    assertThat(same).isBetween(0, 51);
  }
}
