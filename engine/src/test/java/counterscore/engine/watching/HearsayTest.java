package counterscore.engine.watching;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.plan.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from an act of resident 1 in world 3, where others act as in the baseline (docs/model/split.md). */
class HearsayTest {
  private static final int IN_BASELINE = 0b0001;
  private static final int IN_WORLD = 0b1000;

  private final Acts acts = new Acts();
  private final Entries entries = new Entries();

  private void sifted(long own, int file, int reporter) {
    acts.count = 2;
    acts.point[0] = 40;
    acts.own[0] = ~own;
    acts.point[1] = 41;
    acts.own[1] = own;
    entries.count = 0;
    entries.add(file, 1, 0, 0, Truth.CORRECT, 41);
    entries.reporter[0] = reporter;
    Hearsay.sift(acts, 3, entries);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "8, true", "9, true"})
  void an_entry_in_the_own_file_follows_from_what_happens_in_the_world(long own, boolean stays) {
    sifted(own, 1, -1);

    assertThat(entries.truth[0]).isEqualTo(stays ? Truth.CORRECT : Truth.LOST);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "8, false", "9, true"})
  void an_entry_in_another_file_follows_from_what_happens_in_the_baseline(long own, boolean stays) {
    sifted(own, 2, -1);

    assertThat(entries.truth[0]).isEqualTo(stays ? Truth.CORRECT : Truth.LOST);
  }

  @Test
  void so_do_rewards() {
    sifted(IN_BASELINE, 1, 5);
    assertThat(entries.reporter[0]).isEqualTo(5);
    sifted(IN_WORLD, 1, 5);
    assertThat(entries.reporter[0]).isEqualTo(-1);
    sifted(IN_WORLD, 2, 1);
    assertThat(entries.reporter[0]).isEqualTo(1);
    sifted(IN_BASELINE, 2, 1);
    assertThat(entries.reporter[0]).isEqualTo(-1);
  }
}
