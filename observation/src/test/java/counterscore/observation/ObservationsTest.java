package counterscore.observation;

import static counterscore.observation.Samples.block;
import static counterscore.observation.Samples.cells;
import static counterscore.observation.Samples.empty;
import static counterscore.observation.Samples.forAll;
import static counterscore.observation.Samples.lookups;
import static counterscore.observation.Samples.tiers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ObservationsTest {
  @Test
  void counters_are_listed_in_order_of_their_names_and_found_by_them() {
    var observations = new Observations(List.of(tiers(), lookups()));

    assertThat(observations.counters()).extracting(Counter::name).containsExactly("lookups", "tiers");
    assertThat(observations.counter("tiers").name()).isEqualTo("tiers");
    assertThatThrownBy(() -> observations.counter("teirs"))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("teirs").hasMessageContaining("lookups");
  }

  @Test
  void two_counters_of_one_name_are_refused() {
    assertThatThrownBy(() -> new Observations(List.of(tiers(), tiers())))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tiers");
  }

  @Test
  void merging_adds_counts_and_collects_the_fingerprints_of_blocks() {
    forAll(20, seed -> {
      var all = empty();
      all.merge(block(0, new Random(seed)));
      all.merge(block(7, new Random(seed + 1000L)));

      var first = block(0, new Random(seed));
      var second = block(7, new Random(seed + 1000L));
      assertThat(all.counter("tiers").sum())
          .isEqualTo(first.counter("tiers").sum() + second.counter("tiers").sum());
      assertThat(all.counter("lookups").get(1))
          .isEqualTo(first.counter("lookups").get(1) + second.counter("lookups").get(1));
      assertThat(all.fingerprints()).containsOnlyKeys(0, 7)
          .containsAllEntriesOf(first.fingerprints()).containsAllEntriesOf(second.fingerprints());
    });
  }

  @Test
  void what_was_merged_is_left_as_it_was() {
    var part = block(1, new Random(4));
    var before = cells(part.counter("tiers"));

    empty().merge(part);

    assertThat(cells(part.counter("tiers"))).isEqualTo(before);
  }

  @Test
  void a_block_is_counted_once() {
    var all = block(3, new Random(1));

    assertThatThrownBy(() -> all.merge(block(3, new Random(2))))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("block 3");
    assertThatThrownBy(() -> all.finished(3, "ab")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void observations_of_other_counters_do_not_merge() {
    assertThatThrownBy(() -> empty().merge(new Observations(List.of(tiers()))))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("other counters");
  }

  @Test
  void nobody_changes_the_list_of_fingerprints_from_outside() {
    var observations = block(1, new Random(1));

    assertThatThrownBy(() -> observations.fingerprints().put(2, "x"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> observations.counters().clear()).isInstanceOf(UnsupportedOperationException.class);
  }
}
