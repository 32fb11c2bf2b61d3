package counterscore.observation;

import static counterscore.observation.Samples.block;
import static counterscore.observation.Samples.empty;
import static counterscore.observation.Samples.forAll;
import static counterscore.observation.Samples.tiers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTest {
  private static Outcome outcome(Observations world) {
    return new Outcome(List.of(world), List.of(), null);
  }

  @Test
  void what_is_unpacked_is_what_merging_gives_in_any_order() {
    forAll(20, seed -> {
      var first = outcome(block(0, new Random(seed)));
      var second = outcome(block(7, new Random(seed + 1000L)));
      var merged = outcome(empty());
      merged.merge(first);
      merged.merge(second);

      var unpacked = outcome(empty());
      Packed.merge(Packed.of(second), unpacked);
      Packed.merge(Packed.of(first), unpacked);

      assertThat(Digest.of(unpacked.baseline())).isEqualTo(Digest.of(merged.baseline()));
    });
  }

  @Test
  void any_count_comes_back_negative_ones_and_the_largest_too() {
    for (long count : new long[] {1, -1, 63, 64, -64, -65, 127, 128, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE}) {
      var counter = tiers();
      counter.add(counter.size() - 1, count);
      var unpacked = tiers();
      Packed.merge(Packed.of(outcome(new Observations(List.of(counter)))),
          outcome(new Observations(List.of(unpacked))));

      assertThat(unpacked.get(unpacked.size() - 1)).isEqualTo(count);
      assertThat(unpacked.sum()).isEqualTo(count);
    }
  }

  @Test
  void all_parts_of_an_outcome_are_packed() {
    var packed = new Outcome(
        List.of(block(0, new Random(1)), block(0, new Random(2))), List.of(block(0, new Random(3))),
        List.of(block(0, new Random(4))), block(0, new Random(5)));
    var unpacked = new Outcome(List.of(empty(), empty()), List.of(empty()), List.of(empty()), empty());

    Packed.merge(Packed.of(packed), unpacked);

    assertThat(Packed.of(unpacked)).isEqualTo(Packed.of(packed));
    assertThat(Digest.of(unpacked.twins().getFirst())).isEqualTo(Digest.of(packed.twins().getFirst()));
  }

  @Test
  void a_run_of_zeros_takes_as_little_as_one() {
    assertThat(Packed.of(outcome(new Observations(List.of(tiers()))))).hasSizeLessThan(10);
  }

  @Test
  void other_counters_and_torn_bytes_are_refused() {
    var bytes = Packed.of(outcome(block(0, new Random(1))));
    assertThatThrownBy(() -> Packed.merge(bytes, outcome(new Observations(List.of(tiers())))))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("other counters");
    assertThatThrownBy(() -> Packed.merge(Arrays.copyOf(bytes, bytes.length - 1), outcome(empty())))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("less");
    assertThatThrownBy(() -> Packed.merge(Arrays.copyOf(bytes, bytes.length + 1), outcome(empty())))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("more");
  }

  @Test
  void a_sum_that_is_no_long_any_more_is_refused() {
    var counter = tiers();
    counter.add(0, Long.MAX_VALUE);
    var bytes = Packed.of(outcome(new Observations(List.of(counter))));

    assertThatThrownBy(() -> Packed.merge(bytes, outcome(new Observations(List.of(counter)))))
        .isInstanceOf(ArithmeticException.class);
  }
}
