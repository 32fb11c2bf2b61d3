package counterscore.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.batch.Acts;
import counterscore.engine.chance.Luck;
import counterscore.engine.plan.RetryPlan;
import counterscore.engine.population.Permutations;
import counterscore.engine.population.Residents;
import counterscore.engine.population.Strata;
import counterscore.scenario.Society;
import counterscore.testing.Records;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Refused demands wait seven days, and are made again twice at most. */
class RetriesTest {
  private final Retries retries = new Retries(new RetryPlan(7, new int[] {11, 12}));
  private final Residents residents = new Residents(
      Strata.of(Records.of(Society.class, "groups", Map.of())), 0, 1000, List.of(),
      new Permutations(new Luck(1, 1, 0)));
  private final Acts acts = new Acts();

  private boolean next(int repetition, int today) {
    return retries.next(repetition, today, residents, acts);
  }

  @Test
  void they_come_back_on_their_day_and_not_before() {
    retries.add(1, 3, 500, -7);
    assertThat(next(1, 9)).isFalse();
    assertThat(next(2, 10)).isFalse();

    assertThat(next(1, 10)).isTrue();
    assertThat(acts.count).isEqualTo(1);
    assertThat(acts.resident[0]).isEqualTo(500);
    assertThat(acts.point[0]).isEqualTo(-7);
    assertThat(next(1, 10)).isFalse();
  }

  @Test
  void the_second_time_is_two_waits_after_the_first_day() {
    retries.add(2, 3, 1, 5);

    assertThat(retries.times()).isEqualTo(2);
    assertThat(retries.firstDay(2, 17)).isEqualTo(3);
    assertThat(next(2, 17)).isTrue();
  }

  /** The queue is let run half empty and filled again, as on every day of a run. */
  @Test
  void none_is_lost_and_all_stay_in_order_however_the_queue_grows() {
    int added = 0;
    int taken = 0;
    for (int day = 0; day < 60; day++) {
      for (int k = 0; k < 5 + day % 7; k++) {
        retries.add(1, day, added % 1000, added++);
      }
      while (next(1, day)) {
        for (int k = 0; k < acts.count; k++) {
          assertThat(acts.point[k]).isEqualTo(taken);
          assertThat(acts.resident[k]).isEqualTo(taken++ % 1000);
        }
      }
    }
    for (int day = 60; day < 67; day++) {
      while (next(1, day)) {
        taken += acts.count;
      }
    }
    assertThat(taken).isEqualTo(added);
  }
}
