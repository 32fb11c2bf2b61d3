package counterscore.lab;

import counterscore.archive.PeakMemory;
import counterscore.archive.RunFolder;
import counterscore.archive.RunPlace;
import counterscore.archive.RunRecord;
import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.findings.Findings;
import counterscore.observation.Digest;
import counterscore.observation.LifeStory;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.report.HtmlReport;
import counterscore.report.TerminalSummary;
import counterscore.scenario.Experiment;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.Diagnostic;
import counterscore.scenario.reading.Reading;
import counterscore.scenario.reading.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs one scenario: reads it, lets a runner live it, finds what it means, keeps it and tells it. */
public final class Run {
  private static final int MOST_THREADS = 1024;

  private Run() {}

  /** What a request comes to before anything is run. */
  public sealed interface Opened permits Refused, Ready {}

  /**
   * A request with mistakes; nothing was written.
   *
   * @param problems at least one
   */
  public record Refused(List<Problem> problems) implements Opened {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** A request that can be run. */
  public static final class Ready implements Opened {
    private final RunRequest request;
    private final String name;
    private final Reading reading;
    private final Experiment experiment;
    private final Path target;

    private Ready(RunRequest request, String name, Reading reading, Experiment experiment, Path target) {
      this.request = request;
      this.name = name;
      this.reading = reading;
      this.experiment = experiment;
      this.target = target;
    }

    /** Name of the scenario. */
    public String name() {
      return name;
    }

    public Experiment experiment() {
      return experiment;
    }

    /** What the run will take. */
    public Estimate estimate() {
      return Estimate.of(experiment, request.threads());
    }

    /** What the scenario's author should look at. */
    public List<String> warnings() {
      return reading.warnings().stream().map(Diagnostic::text).toList();
    }

    /**
     * Runs, and keeps the results.
     *
     * @throws IOException if the results cannot be written; nothing is left then
     * @throws Runner.Interrupted if it was cancelled; nothing is left then
     */
    public RunResult run(Runner runner, Progress progress) throws IOException {
      try (var folder = RunFolder.writing(target)) {
        long begun = System.nanoTime();
        var lives = new ArrayList<LifeStory>();
        var observations = runner.run(experiment, progress, lives::add);
        double seconds = since(begun);
        return store(folder, observations, lives, seconds);
      }
    }

    private RunResult store(RunFolder folder, Observations observations, List<LifeStory> lives, double seconds)
        throws IOException {
      long begun = System.nanoTime();
      var scenario = experiment.scenario();
      var findings = Findings.of(scenario, observations);
      var parameters = Parameters.of(scenario);
      var record = record(observations, seconds);
      folder.writeTables(record, scenario, observations, lives, findings, parameters);
      folder.writeText("report.html", HtmlReport.of(scenario, record, observations, findings, parameters));
      var complete = folder.complete(record.stored(since(begun), PeakMemory.bytes()));
      var summary = TerminalSummary.of(
          scenario, complete, observations, findings, request.shown(target.resolve("report.html")), request.columns());
      return new RunResult(target, complete, findings, summary);
    }

    private static double since(long begun) {
      return (System.nanoTime() - begun) / 1e9;
    }

    private RunRecord record(Observations observations, double seconds) {
      var scenario = experiment.scenario();
      var timings = new LinkedHashMap<>(Map.of("simulateSeconds", seconds));
      double residentDays = (double) experiment.residents() * experiment.days();
      long events = events(observations);
      return new RunRecord(
          true, name, scenario.title(), scenario.basis().key(), scenario.basisNote(), reading.sha256(),
          request.changes(),
          reading.text(), request.seed(), experiment.residents(), experiment.days(), request.threads(),
          request.version(),
          System.getProperty("java.runtime.version", "unknown"), Digest.of(observations), events,
          events * 365.0 / residentDays, timings, residentDays / seconds, PeakMemory.bytes(),
          observations.fingerprints(), warned(observations), new TreeMap<>());
    }

    private List<String> warned(Observations observations) {
      var warnings = new ArrayList<>(warnings());
      Unseen.in(experiment.scenario(), observations).forEach(unseen -> warnings.add(unseen.sentence()));
      return warnings;
    }

    /** Acts, fabrications, demands, look-ups and requests without a demand, moves on and off lists. */
    private static long events(Observations observations) {
      var requests = observations.counter(Tables.REQUESTS);
      var lists = observations.counter(Tables.LISTS);
      return observations.counter(Tables.ACTS).sum()
          + observations.counter(Tables.ENTRIES).sum(Map.of("truth", "fabricated"))
          + observations.counter(Tables.LOOKUPS).sum() // each demand is one
          + requests.sum(Map.of("measure", "asked")) - requests.sum(Map.of("measure", "shared"))
          + lists.sum(Map.of("measure", "entered")) + lists.sum(Map.of("measure", "removed"));
    }
  }

  /** Checks a request; all its mistakes at once. */
  public static Opened open(RunRequest request) {
    var problems = new ArrayList<Problem>();
    var reading = ScenarioReader.find(
        request.scenario(), request.workingDirectory(), request.changes().stream().map(Change::new).toList());
    reading.errors().forEach(error -> problems.add(Problem.of(error)));
    Size.check(request.residents(), request.days(), problems);
    Size.bound(problems, "RUN-003", "--threads", request.threads(), MOST_THREADS);
    var name = name(request.scenario());
    var target =
        request.out() != null ? request.out() : RunPlace.firstFree(request.workingDirectory(), "run-" + name);
    var obstacle = RunPlace.obstacle(target);
    if (obstacle != null) {
      problems.add(Problem.of("RUN-004", "--out: " + obstacle, "Name a folder that is not there yet, in one that is."));
    }
    @Nullable
    Scenario scenario = reading.scenario();
    if (scenario == null || !problems.isEmpty()) {
      return new Refused(problems);
    }
    var experiment = Size.experiment(scenario, request.seed(), request.residents(), request.days());
    room(experiment, request.threads(), problems);
    return problems.isEmpty() ? new Ready(request, name, reading, experiment, target) : new Refused(problems);
  }

  /** Every worker fills tables of its own, which are then added to one; half of the memory is for them at most. */
  private static void room(Experiment experiment, int threads, List<Problem> problems) {
    long megabytes = (threads + 2) * Estimate.tableBytes(experiment) / 1_048_576;
    long most = Runtime.getRuntime().maxMemory() / 2_097_152;
    if (megabytes > most) {
      problems.add(
          Problem.of(
              "RUN-009",
              "the tables of this run would take " + megabytes + " MB, and there is room for " + most + " MB",
              "Fewer days, categories or threads make them smaller; COUNTERSCORE_JAVA_OPTS=-Xmx4g gives more room."));
    }
  }

  /** {@code some/folder/town.yaml} is called town. */
  private static String name(String scenario) {
    var file = scenario.substring(Math.max(scenario.lastIndexOf('/'), scenario.lastIndexOf('\\')) + 1);
    return file.replaceFirst("\\.(yaml|yml)$", "");
  }
}
