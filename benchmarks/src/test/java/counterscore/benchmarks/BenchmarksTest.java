package counterscore.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark can still be run. With {@code -Dbenchmarks=PATTERN} those of that name are measured instead. */
class BenchmarksTest {
  @Test
  void every_benchmark_runs_once() throws RunnerException {
    var named = System.getProperty("benchmarks");
    if (named != null) {
      new Runner(new OptionsBuilder().include(named).build()).run();
      return;
    }
    System.setProperty("benchmarks.residents", "1000");
    var options = new OptionsBuilder().include(".*").forks(0).warmupIterations(0).measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(1)).param("residents", "50").param("days", "20")
        .shouldFailOnError(true).verbosity(VerboseMode.SILENT).build();

    var ran = new Runner(options).run();

    long declared = Stream.of(
        PhiloxBenchmark.class, BlockBenchmark.class, ChangingBenchmark.class, EnginesBenchmark.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).filter(BenchmarksTest::isMeasured).count();
    assertThat(ran).hasSize((int) declared).hasSizeGreaterThan(9);
  }

  private static boolean isMeasured(Method method) {
    return method.isAnnotationPresent(Benchmark.class);
  }
}
