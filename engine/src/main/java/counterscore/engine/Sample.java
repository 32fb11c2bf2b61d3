package counterscore.engine;

import counterscore.engine.population.Composition;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Residents who stand at equal distances in the first block. Who has which number, and with it which stratum, dispositions
 * and luck, was drawn, so that any of them are as good as others and nobody picks.
 */
final class Sample {
  /** How many lives a run keeps. */
  static final int KEPT = 300;

  private Sample() {}

  /**
   * Numbers in the run, in order; everybody where there are few.
   *
   * @param residents of the run
   * @param size how many are wanted
   */
  static List<Long> of(long residents, int size) {
    long first = Math.min(residents, Composition.BLOCK);
    long some = Math.min(size, first);
    return LongStream.range(0, some).map(i -> i * first / some).boxed().toList();
  }
}
