package counterscore.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.findings.Count;
import counterscore.findings.Measured;
import counterscore.findings.Replicate;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finished replicates and districts outlive their process, whatever it was doing when it died. */
class LedgerTest {
  private static final Replicate ONE = replicate(1, 1 / 3.0);
  private static final Replicate TWO = replicate(2, -0.0);
  private static final Replicate THREE = replicate(3, Double.MIN_VALUE);

  @TempDir
  private Path folder;
  private Path target;

  private static Replicate replicate(int number, double value) {
    return new Replicate(
        number, Map.of("a \"b\"\n", new Measured(value, null), "c", new Measured(7, new Count(7, 1))));
  }

  @BeforeEach
  void keep_three() throws IOException {
    target = folder.resolve("run");
    try (var ledger = Ledger.open(target, "this run")) {
      ledger.add(ONE);
      ledger.add(TWO);
      ledger.add(THREE);
    }
  }

  private Map<Integer, Replicate> kept() throws IOException {
    try (var ledger = Ledger.open(target, "this run")) {
      return ledger.replicates();
    }
  }

  @Test
  void what_was_kept_is_there_to_the_last_bit() throws IOException {
    assertThat(kept()).isEqualTo(Map.of(1, ONE, 2, TWO, 3, THREE));
    assertThat(Ledger.finished(target)).containsExactly(1, 2, 3);
  }

  /** Every length at which a process could have died while it wrote the last line. */
  @Test
  void a_line_that_was_torn_is_left_out_and_written_anew() throws IOException {
    var file = Ledger.of(target);
    var whole = Files.readAllBytes(file);
    int last = Files.readString(file).stripTrailing().lastIndexOf('\n') + 1;
    for (int length = last; length < whole.length - 1; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThat(kept()).as("torn at " + length).isEqualTo(Map.of(1, ONE, 2, TWO));

      try (var ledger = Ledger.open(target, "this run")) {
        ledger.add(THREE);
      }
      assertThat(kept()).as("torn at " + length).isEqualTo(Map.of(1, ONE, 2, TWO, 3, THREE));
    }
  }

  /** Every byte behind the first line, one at a time: never another number, and never more than two lines lost. */
  @Test
  void a_damaged_line_is_left_out() throws IOException {
    var file = Ledger.of(target);
    var whole = Files.readAllBytes(file);
    int first = Files.readString(file).indexOf('\n') + 1;
    for (int at = first; at < whole.length - 1; at++) {
      var damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);

      assertThat(kept().values()).as("damaged at " + at).isSubsetOf(ONE, TWO, THREE).hasSizeBetween(1, 2);
    }
  }

  private static Outcome district(int number) {
    var counter = new Counter("some", List.of(Axis.of("n", List.of("a", "b", "c"))));
    counter.add(number % 3, number);
    var observations = new Observations(List.of(counter));
    observations.finished(8 * number, "%02x".formatted(number));
    return new Outcome(List.of(observations), List.of(), null);
  }

  private static Outcome sum(int... numbers) {
    var sum = district(99);
    Arrays.stream(numbers).forEach(number -> sum.merge(district(number)));
    return sum;
  }

  private byte[] sumOfKept() throws IOException {
    try (var ledger = Ledger.open(target, "this run")) {
      var sum = district(99);
      ledger.addTo(sum, Ledger.districts(target));
      return Packed.of(sum);
    }
  }

  /** Every length at which a process could have died while it wrote the second district. */
  @Test
  void districts_are_kept_likewise_and_one_that_was_torn_is_left_out() throws IOException {
    try (var ledger = Ledger.open(target, "this run")) {
      ledger.add(4, Packed.of(district(4)));
    }
    int before = Files.readAllBytes(Ledger.of(target)).length;
    try (var ledger = Ledger.open(target, "this run")) {
      ledger.add(7, Packed.of(district(7)));
    }
    var whole = Files.readAllBytes(Ledger.of(target));
    assertThat(Ledger.districts(target)).containsExactly(4, 7);
    assertThat(sumOfKept()).isEqualTo(Packed.of(sum(4, 7)));
    assertThat(kept()).as("replicates beside them").isEqualTo(Map.of(1, ONE, 2, TWO, 3, THREE));

    for (int length = before; length < whole.length - 1; length++) {
      Files.write(Ledger.of(target), Arrays.copyOf(whole, length));
      assertThat(sumOfKept()).as("torn at " + length).isEqualTo(Packed.of(sum(4)));
    }
  }

  /** Every byte of the lines of two districts, one at a time. */
  @Test
  void a_damaged_district_is_left_out() throws IOException {
    int first = Files.readAllBytes(Ledger.of(target)).length;
    try (var ledger = Ledger.open(target, "this run")) {
      ledger.add(4, Packed.of(district(4)));
      ledger.add(7, Packed.of(district(7)));
    }
    var whole = Files.readAllBytes(Ledger.of(target));
    for (int at = first; at < whole.length - 1; at++) {
      var damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(Ledger.of(target), damaged);

      assertThat(sumOfKept()).as("damaged at " + at)
          .isIn(Packed.of(sum()), Packed.of(sum(4)), Packed.of(sum(7)), Packed.of(sum(4, 7)));
      assertThat(Ledger.districts(target)).as("damaged at " + at).isSubsetOf(4, 7).hasSizeLessThan(2);
    }
  }

  @Test
  void a_district_that_stands_there_twice_counts_once() throws IOException {
    try (var ledger = Ledger.open(target, "this run")) {
      ledger.add(4, Packed.of(district(4)));
      ledger.add(4, Packed.of(district(4)));
    }
    assertThat(sumOfKept()).isEqualTo(Packed.of(sum(4)));
  }

  @Test
  void it_belongs_to_one_run() throws IOException {
    assertThat(Ledger.isBoundTo(target, "this run")).isTrue();
    assertThat(Ledger.isBoundTo(target, "another run")).isFalse();
    assertThatThrownBy(() -> Ledger.open(target, "another run")).isInstanceOf(IOException.class)
        .hasMessageContaining("belongs to another run");
    Files.writeString(Ledger.of(target), "something else");
    assertThat(Ledger.isBoundTo(target, "this run")).isFalse();
  }

  /** Every length at which a process could have died while it wrote the first line. */
  @Test
  void one_that_was_torn_before_it_said_whose_it_is_is_begun_anew() throws IOException {
    var whole = Files.readString(Ledger.of(target));
    var binding = whole.substring(0, whole.indexOf('\n') + 1);
    for (int length = 0; length < binding.length(); length++) {
      Files.writeString(Ledger.of(target), binding.substring(0, length));
      assertThat(Ledger.isBoundTo(target, "this run")).as("torn at " + length).isTrue();
      // Which run it was is not yet told in less than a checksum.
      assertThat(length > 8 && Ledger.isBoundTo(target, "another run")).as("torn at " + length).isFalse();
      assertThat(kept()).isEmpty();
      assertThat(Ledger.of(target)).content().isEqualTo(binding);
    }
  }

  @Test
  void two_do_not_write_at_once() throws IOException {
    try (var _ = Ledger.open(target, "this run")) {
      assertThatThrownBy(() -> Ledger.open(target, "this run")).isInstanceOf(IOException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void it_goes_when_the_run_is_complete_and_its_place_is_free_meanwhile_for_that_run_alone() throws IOException {
    assertThat(RunPlace.firstFree(folder, "run", false)).isEqualTo(folder.resolve("run-1"));
    Files.move(Ledger.of(target), Ledger.of(folder.resolve("run-1")));
    assertThat(RunPlace.firstFree(folder, "run", false)).isEqualTo(folder.resolve("run-2"));
    assertThat(RunPlace.firstFree(folder, "run", true)).isEqualTo(folder.resolve("run-1"));

    try (var ledger = Ledger.open(folder.resolve("run-1"), "this run")) {
      ledger.remove();
    }
    assertThat(folder).isEmptyDirectory();
  }
}
