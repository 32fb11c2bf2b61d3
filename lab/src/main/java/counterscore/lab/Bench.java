package counterscore.lab;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.findings.Attributions;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lives cities of several sizes to measure what that costs on this machine; nothing is found, kept or told. */
public final class Bench {
  /** Why the slow engine is not among the figures. */
  public static final String ORACLE =
      "The slow engine that the fast one is compared with is not shipped, because it would be a way from acts to a score"
          + " (docs/bench.md).";

  private static final int MOST_THREADS = 1024;
  private static final long SEED = 1;

  private Bench() {}

  /** What became of a request. */
  public sealed interface Opened {
    /** A request with mistakes. */
    record Refused(List<Problem> problems) implements Opened {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    /** A request that can be measured. */
    final class Ready implements Opened {
      private final Measuring measuring;

      Ready(Measuring measuring) {
        this.measuring = measuring;
      }

      /** How long it takes [s], within a factor of two or so. */
      public double seconds() {
        return measuring.seconds();
      }

      /**
       * Measures everything.
       *
       * @param progress asked whether to go on
       * @param begins hears in a few words what begins
       * @throws Runner.Interrupted if it was cancelled
       */
      public Measured measure(Progress progress, Consumer<String> begins) {
        return measuring.measure(progress, begins);
      }
    }
  }

  /**
   * What was measured.
   *
   * @param scenario its name
   * @param basis what kind of thing it describes
   * @param clockCost wall time of the smallest city in one world with the clock of the parts on, ÷ without
   * @param bytesPerResident by number of worlds
   */
  public record Measured(
      String scenario, String basis, List<BenchRun> runs, double clockCost, Map<Integer, Double> bytesPerResident,
      Limits limits) {
    public Measured {
      runs = List.copyOf(runs);
      bytesPerResident = Map.copyOf(bytesPerResident);
    }

    /** A figure of one of the runs; not a number where it was not measured. */
    public double of(BenchFigure figure, BenchRun run) {
      return figure.of(run, bytesPerResident.getOrDefault(run.worlds(), Double.NaN));
    }
  }

  /** Checks a request; all its mistakes at once. */
  public static Opened open(BenchRequest request) {
    var problems = new ArrayList<Problem>();
    var reading = ScenarioReader.find(
        request.scenario(), request.workingDirectory(), request.changes().stream().map(Change::new).toList());
    reading.errors().forEach(error -> problems.add(Problem.of(error)));
    request.sizes().forEach(size -> Size.bound(problems, "RUN-001", "--sizes", size, Size.MOST_RESIDENTS));
    request.threads().forEach(number -> Size.bound(problems, "RUN-003", "--threads", number, MOST_THREADS));
    request.worlds().forEach(number -> Size.bound(problems, "BEN-001", "--worlds", number, Comparison.MOST_WORLDS));
    if (request.days() != 0) {
      Size.check(null, request.days(), problems);
    }
    var scenario = reading.scenario();
    return scenario == null || !problems.isEmpty() ? new Opened.Refused(problems) : open(request, scenario, problems);
  }

  private static Opened open(BenchRequest request, Scenario scenario, List<Problem> problems) {
    var experiment = Size.experiment(scenario, SEED, null, request.days() == 0 ? null : request.days());
    var mechanisms = Mechanism.declared(scenario).stream().limit(Attributions.MOST).toList();
    int most = 1 << mechanisms.size();
    request.worlds().stream().filter(number -> number > most).forEach(
        number -> problems.add(
            Problem.of(
                "BEN-002",
                "--worlds is " + number + ", and the scenario makes " + most + ": it has " + mechanisms.size()
                    + " mechanisms to switch off",
                "Give a number from 1 to " + most + ".")));
    if (!problems.isEmpty()) {
      return new Opened.Refused(problems);
    }
    return open(request, experiment, mechanisms, problems);
  }

  private static Opened open(
      BenchRequest request, Experiment experiment, List<Mechanism> mechanisms, List<Problem> problems) {
    var measuring =
        new Measuring(request, experiment, Attributions.variants(experiment.scenario(), mechanisms));
    if (!measuring.memory().fits()) {
      problems.add(measuring.memory().noRoom("Smaller --sizes, fewer --worlds or fewer --threads take less"));
    }
    return problems.isEmpty() ? new Opened.Ready(measuring) : new Opened.Refused(problems);
  }
}
