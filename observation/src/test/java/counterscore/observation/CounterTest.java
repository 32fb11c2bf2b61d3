package counterscore.observation;

import static counterscore.observation.Samples.cells;
import static counterscore.observation.Samples.filled;
import static counterscore.observation.Samples.forAll;
import static counterscore.observation.Samples.tiers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CounterTest {
  @Test
  void a_new_counter_holds_nothing() {
    assertThat(tiers().sum()).isZero();
    assertThat(tiers().size()).isEqualTo(3 * 3 * 2);
  }

  @Test
  void a_count_is_found_under_its_labels_and_nowhere_else() {
    var counter = tiers();
    counter.add(counter.at(1, 2, 0), 7);

    assertThat(counter.sum(Map.of("month", "2021-02", "scheme", "bank", "tier", "D", "measure", "residents")))
        .isEqualTo(7);
    assertThat(counter.sum(Map.of("month", "2021-02", "scheme", "city"))).isZero();
    assertThat(counter.sum(Map.of("month", "2021-01"))).isZero();
    assertThat(counter.sum(Map.of("measure", "tainted"))).isZero();
  }

  @Test
  void a_column_of_a_joint_axis_is_summed_over_the_other() {
    var counter = tiers();
    counter.add(counter.at(0, 1, 0), 3);
    counter.add(counter.at(0, 2, 0), 4);

    assertThat(counter.sum(Map.of("tier", "D"))).isEqualTo(7);
    assertThat(counter.sum(Map.of("scheme", "city"))).isEqualTo(3);
  }

  @Test
  void a_label_that_does_not_exist_sums_to_nothing_and_a_column_that_does_not_exist_is_refused() {
    assertThat(filled(tiers(), new Random(1)).sum(Map.of("tier", "Z"))).isZero();
    assertThatThrownBy(() -> tiers().sum(Map.of("teir", "D")))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tiers").hasMessageContaining("teir");
  }

  @Test
  void sums_by_a_column_are_the_sums_under_each_of_its_labels() {
    forAll(20, seed -> {
      var counter = filled(tiers(), new Random(seed));

      for (var where : List.of(Map.<String, String>of(), Map.of("measure", "tainted"), Map.of("scheme", "city"))) {
        counter.sumBy("tier", where).forEach((tier, sum) -> {
          var labels = new TreeMap<>(where);
          labels.put("tier", tier);
          assertThat(counter.sum(labels)).as("%s", labels).isEqualTo(sum);
        });
      }
    });
    assertThat(tiers().sumBy("month", Map.of()).keySet()).hasSize(3).startsWith("2021-01");
    assertThatThrownBy(() -> tiers().sumBy("teir", Map.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_sum_equals_the_sum_of_the_cells_that_are_visited() {
    forAll(50, seed -> {
      var counter = filled(tiers(), new Random(seed));
      long[] seen = new long[3];
      counter.forEachNonZero((labels, count) -> {
        assertThat(count).isNotZero();
        seen[0] += count;
        seen[1] += labels[1].equals("city") && labels[2].equals("D") ? count : 0;
        seen[2] += labels[0].equals("2021-03") && labels[3].equals("tainted") ? count : 0;
      });
      assertThat(counter.sum()).isEqualTo(seen[0]);
      assertThat(counter.sum(Map.of())).isEqualTo(seen[0]);
      assertThat(counter.sum(Map.of("scheme", "city", "tier", "D"))).isEqualTo(seen[1]);
      assertThat(counter.sum(Map.of("month", "2021-03", "measure", "tainted"))).isEqualTo(seen[2]);
    });
  }

  @Test
  void visited_cells_come_in_order_with_the_labels_of_all_columns() {
    var counter = tiers();
    counter.add(counter.at(2, 0, 1), 5);
    counter.add(counter.at(0, 2, 0), 4);
    var seen = new ArrayList<String>();

    counter.forEachNonZero((labels, count) -> seen.add(String.join(" ", labels) + " " + count));

    assertThat(seen).containsExactly("2021-01 bank D residents 4", "2021-03 city A tainted 5");
  }

  @Test
  void the_strides_lead_to_the_same_cells_as_the_indices() {
    var counter = tiers();
    for (int month = 0; month < 3; month++) {
      for (int tier = 0; tier < 3; tier++) {
        assertThat(counter.at(month, tier, 1))
            .isEqualTo(month * counter.stride(0) + tier * counter.stride(1) + counter.stride(2));
      }
    }
    assertThatThrownBy(() -> counter.at(0, 3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void merging_is_associative_and_commutative_and_adds_cell_by_cell() {
    forAll(50, seed -> {
      var left = tiers();
      left.merge(part(seed, 1));
      left.merge(part(seed, 2));
      left.merge(part(seed, 3));

      var inner = part(seed, 3);
      inner.merge(part(seed, 2));
      var right = part(seed, 1);
      right.merge(inner);

      assertThat(cells(left)).isEqualTo(cells(right));
      var first = part(seed, 1);
      var second = part(seed, 2);
      var third = part(seed, 3);
      for (int i = 0; i < left.size(); i++) {
        assertThat(left.get(i)).isEqualTo(first.get(i) + second.get(i) + third.get(i));
      }
    });
  }

  private static Counter part(int seed, int part) {
    return filled(tiers(), new Random(31L * seed + part));
  }

  @Test
  void counts_are_exact_beyond_what_a_double_can_hold() {
    var counter = tiers();
    counter.add(0, (1L << 53) + 1);
    var other = tiers();
    other.add(1, 2);
    counter.merge(other);

    assertThat(counter.sum()).isEqualTo(9_007_199_254_740_995L);
    assertThat(counter.sum(Map.of("month", "2021-01"))).isEqualTo(9_007_199_254_740_995L);
  }

  @Test
  void counters_of_another_name_or_shape_do_not_merge() {
    var months = Axis.of("month", List.of("2021-01"));
    var counter = new Counter("acts", List.of(months));

    for (var other : List.of(
        new Counter("entries", List.of(months)),
        new Counter("acts", List.of(Axis.of("month", List.of("2021-02")))),
        new Counter("acts", List.of(Axis.of("day", List.of("2021-01")))),
        new Counter("acts", List.of(months, Axis.of("conduct", List.of("parking")))))) {
      assertThatThrownBy(() -> counter.merge(other))
          .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("shapes differ");
    }
  }

  @Test
  void an_axis_without_labels_makes_an_empty_counter() {
    var counter = new Counter("lookups", List.of(Axis.of("month", List.of("2021-01")), Axis.of("party", List.of())));

    assertThat(counter.size()).isZero();
    assertThat(counter.sum(Map.of("month", "2021-01"))).isZero();
    counter.forEachNonZero((labels, count) -> {
      throw new AssertionError("there is no cell");
    });
  }

  @Test
  void a_counter_that_is_too_large_to_address_is_refused() {
    var labels = java.util.stream.IntStream.range(0, 2000).mapToObj(Integer::toString).toList();
    var axis = Axis.of("x", labels);

    assertThatThrownBy(() -> new Counter("huge", List.of(axis, axis, axis))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void an_axis_refuses_a_label_that_does_not_fill_its_columns() {
    assertThatThrownBy(() -> new Axis(List.of("conduct", "watcher"), List.of(List.of("parking"))))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("parking");
  }
}
