package counterscore.benchmarks;

import counterscore.engine.chance.Philox;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A draw of 128 bits. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PhiloxBenchmark {
  private static final long KEY = 0x0123456789ABCDEFL;
  private static final int FEW = 32;

  private final long[] words = new long[4];
  private final long[] planes = new long[4 * Philox.LANES];

  @Benchmark
  public long alone() {
    Philox.one(words, KEY);
    return words[0];
  }

  @Benchmark
  @OperationsPerInvocation(Philox.LANES)
  public long inFullBatches() {
    Philox.batch(planes, Philox.LANES, KEY);
    return planes[0];
  }

  @Benchmark
  @OperationsPerInvocation(FEW)
  public long inBatchesOf32() {
    Philox.batch(planes, FEW, KEY);
    return planes[0];
  }
}
