package counterscore.engine;

import counterscore.engine.plan.Plan;
import counterscore.engine.population.Composition;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The residents whose lives a run keeps. They stand at equal distances in the first block: who has which number, and with it
 * which stratum, dispositions and luck, was drawn, so that any of them are as good as others and nobody picks.
 */
final class Sample {
  private static final int SIZE = 300;

  private Sample() {}

  /** Numbers in the run, in order; everybody where there are few. */
  static List<Long> of(Plan plan) {
    long first = Math.min(plan.experiment().residents(), Composition.BLOCK);
    long size = Math.min(SIZE, first);
    return LongStream.range(0, size).map(i -> i * first / size).boxed().toList();
  }
}
