package counterscore.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntriesTest {
  private final Entries entries = new Entries();

  @Test
  void an_entry_begins_without_time_decision_and_reporter() {
    entries.add(1, 2, 3, 4, 5, 6);
    entries.mark(9, 8);
    entries.reporter[0] = 7;
    entries.isPenalised[0] = true;
    entries.count = 0;
    entries.add(1, 2, 3, 4, 5, 6);

    assertThat(entries.time[0]).isEqualTo(Entries.NO_TIME);
    assertThat(entries.decision[0]).isZero();
    assertThat(entries.reporter[0]).isEqualTo(-1);
    assertThat(entries.isPenalised[0]).isFalse();
  }

  @Test
  void what_is_repeated_has_the_marks_of_the_first() {
    entries.add(9, 9, 9, 9, 9, 9);
    entries.add(1, 2, 3, 4, 5, 6);
    entries.mark(2, 77);
    entries.repeat(3);

    assertThat(entries.count).isEqualTo(5);
    for (int k = 1; k < 5; k++) {
      assertThat(new int[] {entries.resident[k], entries.actor[k], entries.conduct[k], entries.channel[k],
          entries.truth[k], entries.point[k], entries.time[k], entries.decision[k]})
          .containsExactly(1, 2, 3, 4, 5, 6, 2, 77);
    }
    assertThat(entries.time[0]).isEqualTo(Entries.NO_TIME);
  }

  @Test
  void nothing_is_lost_when_a_batch_grows() {
    int many = 3 * Acts.CAPACITY;
    for (int k = 0; k < many; k++) {
      entries.add(k, k + 1, k + 2, k + 3, k + 4, k + 5);
      entries.mark(k + 6, k + 7);
      entries.reporter[k] = k + 8;
    }

    for (int k = 0; k < many; k++) {
      assertThat(new int[] {entries.resident[k], entries.actor[k], entries.conduct[k], entries.channel[k],
          entries.truth[k], entries.point[k], entries.time[k], entries.decision[k], entries.reporter[k]})
          .containsExactly(k, k + 1, k + 2, k + 3, k + 4, k + 5, k + 6, k + 7, k + 8);
    }
  }

  @Test
  void another_world_reads_them_as_if_nobody_had() {
    entries.add(1, 1, 0, 0, 0, 0);
    entries.add(2, 2, 0, 0, 0, 1);
    entries.isPenalised[1] = true;
    entries.reporter[0] = 5;
    entries.unread();

    assertThat(entries.isPenalised).containsOnly(false);
    assertThat(entries.reporter[0]).isEqualTo(-1);
  }
}
