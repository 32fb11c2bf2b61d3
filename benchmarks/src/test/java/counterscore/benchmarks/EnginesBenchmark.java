package counterscore.benchmarks;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Observations;
import counterscore.oracle.Chronicle;
import counterscore.oracle.Oracle;
import counterscore.scenario.Experiment;
import counterscore.scenario.reading.BundledScenarios;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The slow engine beside the fast one, on one thread, with everything that press-2019 declares. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class EnginesBenchmark {
  @Param({"2000"})
  public long residents;

  @Param({"90"})
  public int days;

  private Experiment experiment;

  @Setup
  public void read() {
    var scenario = Objects.requireNonNull(BundledScenarios.read("press-2019", List.of()).scenario());
    experiment = Experiment.of(scenario, 1).withResidents(residents).withDays(days);
  }

  @Benchmark
  public Chronicle slow() {
    return Oracle.live(experiment);
  }

  @Benchmark
  public Observations fast() {
    return new ThreadRunner(1).run(experiment, Progress.SILENT);
  }
}
