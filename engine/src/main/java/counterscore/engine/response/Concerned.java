package counterscore.engine.response;

import counterscore.engine.batch.Acts;
import counterscore.engine.columns.Memories;
import counterscore.engine.columns.Memory;
import counterscore.engine.plan.MemoryPlan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The acts of a batch whose residents may respond, and what they remember. Memories are looked up for all of them in one go, because the
 * residents lie anywhere in the block: the processor then waits for many of them at a time.
 */
final class Concerned {
  int count;

  /** Rows in the batch, and who acts. */
  final int[] row = new int[Acts.CAPACITY];

  final int[] resident = new int[Acts.CAPACITY];

  /** The product of responses of each, and of those to entries about lawful conduct. */
  final double[] factor = new double[Acts.CAPACITY];

  final double[] ofLawful = new double[Acts.CAPACITY];

  private final long[] words = new long[Acts.CAPACITY];
  private final int[] levels = new int[Acts.CAPACITY];

  /** A world begins. */
  void begin() {
    Arrays.fill(factor, 0, count, 1);
  }

  /** Factors of those who know of the scheme from the start. */
  void know(Memories memories, double whenAware, double[] factors) {
    for (int j = 0; j < count; j++) {
      factors[j] = memories.isAware(resident[j]) ? whenAware : 1;
    }
  }

  /** Multiplies by what a memory leaves of conduct. */
  void damp(@Nullable Memory memory, int day, double[] factors) {
    if (memory == null) {
      return;
    }
    memory.levels(resident, count, day, words, levels);
    for (int j = 0; j < count; j++) {
      if (levels[j] != 0) {
        factors[j] *= memory.plan().damping(levels[j]);
      }
    }
  }

  void multiply(double[] by) {
    for (int j = 0; j < count; j++) {
      factor[j] *= by[j];
    }
  }

  /** Multiplies by what the memory of refusals adds to conduct. */
  void harden(Memory memory, double strength, double atMost, int day) {
    memory.levels(resident, count, day, words, levels);
    for (int j = 0; j < count; j++) {
      factor[j] *= 1 + Math.min(atMost - 1, strength * (levels[j] / (double) MemoryPlan.ONE));
    }
  }
}
