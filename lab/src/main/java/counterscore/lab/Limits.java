package counterscore.lab;

import counterscore.engine.chance.Philox;

/**
 * What this machine can do at best, measured beside the runs.
 *
 * @param philoxOfBatch time for a draw of 128 bits, 256 at a time [ns]
 * @param philoxAlone time for a draw of 128 bits, one by one [ns]
 * @param copied bytes copied from one place in memory to another, one after the other [GB/s]: each is read once and written once
 */
public record Limits(double philoxOfBatch, double philoxAlone, double copied) {
  private static final long KEY = 0x0123456789ABCDEFL;
  private static final int ROUNDS = 5;
  private static final int BATCHES = 20_000;
  private static final int DRAWS = 2_000_000;

  /** Far more than any cache holds. */
  private static final int COPIED_LONGS = 4 << 20;

  private static final int COPIES = 8;

  /** Keeps the compiler from leaving out what nobody reads. */
  @SuppressWarnings("unused")
  private static volatile long read;

  static Limits measure() {
    return new Limits(
        best(Limits::batches) / ((double) BATCHES * Philox.LANES), best(Limits::alone) / DRAWS,
        (double) COPIES * COPIED_LONGS * Long.BYTES / best(Limits.copies()));
  }

  /** The shortest of a few rounds [ns]: what disturbs a round makes it longer. */
  private static double best(Runnable round) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      round.run();
      best = Math.min(best, System.nanoTime() - begun);
    }
    return best;
  }

  private static void batches() {
    var planes = new long[4 * Philox.LANES];
    for (int i = 0; i < BATCHES; i++) {
      Philox.batch(planes, Philox.LANES, KEY);
    }
    read = planes[0];
  }

  private static void alone() {
    var words = new long[4];
    for (int i = 0; i < DRAWS; i++) {
      Philox.one(words, KEY);
    }
    read = words[0];
  }

  private static Runnable copies() {
    var from = new long[COPIED_LONGS];
    var to = new long[COPIED_LONGS];
    return () -> {
      for (int i = 0; i < COPIES; i++) {
        System.arraycopy(from, 0, to, 0, COPIED_LONGS);
      }
      read = to[COPIED_LONGS - 1];
    };
  }
}
