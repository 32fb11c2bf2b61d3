package counterscore.spark;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.BundledScenarios;
import java.util.List;
import java.util.Objects;

/** A light scenario for tests: a register of drivers, in which little happens. */
final class Towns {
  static final long DISTRICT = 524_288;
  static final Scenario REGISTER = scenario("flensburg");

  private Towns() {}

  static Scenario scenario(String name) {
    return Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario());
  }

  /** So many districts, the last one with 1,000 residents. */
  static Experiment districts(int number, int days) {
    return Experiment.of(REGISTER, 5).withResidents((number - 1) * DISTRICT + 1000).withDays(days);
  }

  static Comparison alone(Experiment experiment) {
    return new Comparison(experiment, List.of());
  }

  static String digestOfThreads(Experiment experiment) {
    return Digest.of(new ThreadRunner(2).run(experiment, Progress.SILENT));
  }
}
