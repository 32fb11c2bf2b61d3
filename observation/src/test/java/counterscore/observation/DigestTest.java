package counterscore.observation;

import static counterscore.observation.Samples.block;
import static counterscore.observation.Samples.empty;
import static counterscore.observation.Samples.filled;
import static counterscore.observation.Samples.forAll;
import static counterscore.observation.Samples.lookups;
import static counterscore.observation.Samples.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigestTest {
  @Test
  void nothing_observed_is_the_hash_of_nothing() {
    // printf '' | sha256sum
    assertThat(Digest.of(empty()))
        .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void the_bytes_are_a_line_for_every_count_and_for_every_block() {
    var tiers = tiers();
    tiers.add(tiers.at(1, 2, 0), 12);
    tiers.add(tiers.at(0, 0, 1), -3);
    var lookups = lookups();
    lookups.add(0, 5);
    var observations = new Observations(List.of(tiers, lookups));
    observations.finished(10, "ff00");
    observations.finished(9, "ab01");

    assertThat(Digest.of(observations)).isEqualTo(sha256("""
        lookups|party=airline|5
        tiers|month=2021-01|scheme=city|tier=A|measure=tainted|-3
        tiers|month=2021-02|scheme=bank|tier=D|measure=residents|12
        block 9 ab01
        block 10 ff00
        """));
  }

  private static String sha256(String text) {
    return "sha256:" + HexFormat.of().formatHex(Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void the_order_of_merging_does_not_show() {
    forAll(20, seed -> {
      var blocks = new ArrayList<>(List.of(0, 1, 2, 3, 4));
      var inOrder = merged(blocks, seed);
      Collections.shuffle(blocks, new Random(seed));

      assertThat(merged(blocks, seed)).isEqualTo(inOrder);
    });
  }

  private static String merged(List<Integer> blocks, int seed) {
    var all = empty();
    blocks.forEach(block -> all.merge(block(block, new Random(100L * seed + block))));
    return Digest.of(all);
  }

  @Test
  void any_cell_that_changes_changes_the_digest_to_another_one() {
    var digests = new HashSet<String>();
    digests.add(Digest.of(sample()));
    int cells = 0;
    for (var name : List.of("tiers", "lookups")) {
      for (int i = 0; i < sample().counter(name).size(); i++, cells++) {
        var changed = sample();
        changed.counter(name).add(i, 1);
        digests.add(Digest.of(changed));
      }
    }

    assertThat(digests).hasSize(cells + 1);
  }

  private static Observations sample() {
    return block(0, new Random(5));
  }

  @Test
  void the_fingerprint_and_the_number_of_a_block_enter() {
    var one = empty();
    one.finished(1, "aa");
    var other = empty();
    other.finished(1, "ab");
    var moved = empty();
    moved.finished(2, "aa");

    assertThat(List.of(Digest.of(one), Digest.of(other), Digest.of(moved))).doesNotHaveDuplicates();
  }

  @Test
  void the_order_of_declarations_does_not_enter() {
    var here = new Counter("acts", List.of(Axis.of("conduct", List.of("parking", "petition", "smoking"))));
    here.add(0, 4);
    here.add(1, 5);
    var there = new Counter("acts", List.of(Axis.of("conduct", List.of("petition", "parking"))));
    there.add(0, 5);
    there.add(1, 4);

    assertThat(Digest.of(new Observations(List.of(here)))).isEqualTo(Digest.of(new Observations(List.of(there))));
  }

  @Test
  void a_counter_that_stays_empty_does_not_exist() {
    var tiers = filled(tiers(), new Random(2));

    assertThat(Digest.of(new Observations(List.of(tiers, lookups()))))
        .isEqualTo(Digest.of(new Observations(List.of(tiers))));
  }
}
