package counterscore.observation;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/** Counters filled by chance, for tests that hold for any content. */
final class Samples {
  private Samples() {}

  /** Runs a test for many seeds; a failure names its seed. */
  static void forAll(int seeds, IntConsumer test) {
    for (int seed = 0; seed < seeds; seed++) {
      try {
        test.accept(seed);
      } catch (AssertionError e) {
        throw new AssertionError("fails for seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  /** Tiers by month, of two schemes, by measure. */
  static Counter tiers() {
    return new Counter(
        "tiers",
        List.of(
            Axis.of("month", List.of("2021-01", "2021-02", "2021-03")),
            new Axis(List.of("scheme", "tier"),
                List.of(List.of("city", "A"), List.of("city", "D"), List.of("bank", "D"))),
            Axis.of("measure", List.of("residents", "tainted"))));
  }

  static Counter lookups() {
    return new Counter("lookups", List.of(Axis.of("party", List.of("airline", "landlord"))));
  }

  static Counter filled(Counter counter, Random random) {
    for (int position = 0; position < counter.size(); position++) {
      counter.add(position, random.nextInt(4) == 0 ? 0 : random.nextLong(-(1L << 40), 1L << 40));
    }
    return counter;
  }

  /** Observations of one block. */
  static Observations block(int block, Random random) {
    var observations = new Observations(List.of(filled(tiers(), random), filled(lookups(), random)));
    observations.finished(block, HexFormat.of().toHexDigits(random.nextLong()));
    return observations;
  }

  static Observations empty() {
    return new Observations(List.of(tiers(), lookups()));
  }

  static long[] cells(Counter counter) {
    var cells = new long[counter.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = counter.get(i);
    }
    return cells;
  }
}
