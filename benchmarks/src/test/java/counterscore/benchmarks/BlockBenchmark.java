package counterscore.benchmarks;

import counterscore.engine.LivedBlock;
import counterscore.engine.batch.Sightings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What changes nothing about a block: points of its most frequent conduct on a day, and who notices a batch of them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BlockBenchmark {
  @Benchmark
  public int placing(LivedBlock block) {
    return block.place();
  }

  @Benchmark
  public Sightings noticing(LivedBlock block) {
    return block.notice();
  }
}
