package counterscore.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who noticed which act, in three worlds: a bit each. */
class SightingsTest {
  private final Sightings sightings = new Sightings();

  @Test
  void worlds_are_the_same_where_every_row_is_in_both_or_in_neither() {
    sightings.add(0, 0, 0b011, 5);
    sightings.add(1, 1, 0b100, 6);
    sightings.add(2, 0, 0b111, 7);

    assertThat(sightings.areSame(0, 1)).isTrue();
    assertThat(sightings.areSame(0, 2)).isFalse();
    assertThat(sightings.areSame(2, 1)).isFalse();
  }

  @Test
  void two_differences_make_no_sameness() {
    sightings.add(0, 0, 0b01, 5);
    sightings.add(1, 0, 0b10, 6);

    assertThat(sightings.areSame(0, 1)).isFalse();
  }

  @Test
  void sorted_they_lie_by_act_and_those_of_one_act_in_the_order_they_came() {
    var unsorted = new Sightings();
    int acts = Acts.CAPACITY;
    for (int watcher = 0; watcher < 2; watcher++) {
      for (int act = acts - 1; act >= 0; act--) {
        unsorted.add(act, watcher, 1L << watcher, 10L * act + watcher);
      }
    }
    sightings.sort(unsorted, acts);

    assertThat(sightings.count).isEqualTo(2 * acts);
    for (int row = 0; row < sightings.count; row++) {
      assertThat(sightings.act[row]).isEqualTo(row / 2);
      assertThat(sightings.watcher[row]).isEqualTo(row % 2);
      assertThat(sightings.worlds[row]).isEqualTo(1L << row % 2);
      assertThat(sightings.recognition[row]).isEqualTo(10L * (row / 2) + row % 2);
    }
  }
}
