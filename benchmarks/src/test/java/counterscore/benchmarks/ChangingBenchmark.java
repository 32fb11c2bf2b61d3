package counterscore.benchmarks;

import counterscore.engine.LivedBlock;
import counterscore.observation.Outcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What changes the block, so that each measurement begins with a fresh one and takes a fixed number of calls. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class ChangingBenchmark {
  /** The outcome of a block, and nothing to which it is added. */
  @State(Scope.Thread)
  public static class Ended {
    private Outcome all;
    private Outcome more;

    @Setup(Level.Iteration)
    public void end(LivedBlock block) {
      all = block.nothing();
      more = block.end();
    }
  }

  /** A batch of entries read by all schemes, a thousand times. */
  @Benchmark
  public int scoring(LivedBlock block) {
    int entries = 0;
    for (int i = 0; i < 1000; i++) {
      entries += block.book();
    }
    return entries;
  }

  /** A month's end among friends, of all residents of the block; what comes before it is not small. */
  @Benchmark
  public void settlingAndFriends(LivedBlock block) {
    block.settle();
    block.befriend();
  }

  /** All tables of a district added to those of a run. */
  @Benchmark
  public Outcome merging(Ended ended) {
    ended.all.merge(ended.more);
    return ended.all;
  }
}
