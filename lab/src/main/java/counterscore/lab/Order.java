package counterscore.lab;

import counterscore.archive.Ledger;
import counterscore.archive.PeakMemory;
import counterscore.archive.RunPlace;
import counterscore.archive.RunRecord;
import counterscore.archive.RunVariant;
import counterscore.engine.population.Composition;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request that was checked: what is to be lived, and where it is kept.
 *
 * @param name of the scenario
 * @param experiment the baseline, where there are several worlds
 * @param target the folder to make
 */
record Order(RunRequest request, String name, Reading reading, Experiment experiment, Path target) {
  private static final int MOST_THREADS = 1024;

  /**
   * Checks a request; all its mistakes at once.
   *
   * @param problems what is wrong is added to them
   * @param further checks a scenario that could be read
   * @return null where there are problems
   */
  static @Nullable Order check(RunRequest request, List<Problem> problems, Consumer<Scenario> further) {
    return check(request, read(request), problems, further);
  }

  static List<Change> changes(RunRequest request) {
    return request.changes().stream().map(Change::new).toList();
  }

  /** The scenario with its changes. */
  static Reading read(RunRequest request) {
    return ScenarioReader.find(request.scenario(), request.workingDirectory(), changes(request));
  }

  static @Nullable Order check(
      RunRequest request, Reading reading, List<Problem> problems, Consumer<Scenario> further) {
    reading.errors().forEach(error -> problems.add(Problem.of(error)));
    Size.check(request.residents(), request.days(), problems);
    Size.bound(problems, "RUN-003", "--threads", request.threads(), MOST_THREADS);
    Size.bound(problems, "RUN-010", "--replicates", request.replicates().count(), Replicates.MOST);
    var name = name(request.scenario());
    var target =
        request.out() != null ? request.out()
            : RunPlace.firstFree(request.workingDirectory(), "run-" + name, request.replicates().resume());
    var obstacle = RunPlace.obstacle(target);
    if (obstacle != null) {
      problems.add(Problem.of("RUN-004", "--out: " + obstacle, "Name a folder that is not there yet, in one that is."));
    }
    if (!request.replicates().resume() && Ledger.isThere(target)) {
      problems.add(
          Problem.of(
              "RUN-011", request.shown(Ledger.of(target)) + " holds what an interrupted run has finished",
              "--resume goes on with it; or remove it, or name another folder with --out."));
    }
    @Nullable
    Scenario scenario = reading.scenario();
    if (scenario != null) {
      further.accept(scenario);
    }
    return scenario == null || !problems.isEmpty()
        ? null
        : new Order(
            request, name, reading, Size.experiment(scenario, request.seed(), request.residents(), request.days()),
            target);
  }

  /** {@code some/folder/town.yaml} is called town. */
  static String name(String scenario) {
    var file = scenario.substring(Math.max(scenario.lastIndexOf('/'), scenario.lastIndexOf('\\')) + 1);
    return file.replaceFirst("\\.(yaml|yml)$", "");
  }

  /** What so many worlds side by side take in memory. */
  Memory memory(int worlds, int twins) {
    return new Memory(experiment, request.threads(), worlds, twins);
  }

  /** What so many worlds would take one after the other: side by side they take less. */
  Estimate estimate(int worlds) {
    var one = Estimate.of(experiment, request.threads());
    return new Estimate(one.eventsPerResidentYear(), one.seconds() * worlds * request.replicates().count());
  }

  /**
   * Everything that the numbers depend on: not the number of replicates, nor that of threads.
   *
   * @param asked what was asked for beyond the scenario
   */
  String identity(List<String> asked) {
    var parts = new ArrayList<String>(
        List.of(
            reading.sha256(), Long.toString(request.seed()), Long.toString(experiment.residents()),
            Integer.toString(experiment.days()), Boolean.toString(request.replicates().people()), request.version()));
    parts.addAll(request.changes());
    parts.add("beside");
    parts.addAll(asked);
    return String.join("\u0000", parts);
  }

  /**
   * Whether the place is taken by what another run left unfinished.
   *
   * @param asked what was asked for beyond the scenario
   */
  boolean isAnothers(List<String> asked) {
    try {
      return Ledger.isThere(target) && !Ledger.isBoundTo(target, identity(asked));
    } catch (IOException e) {
      return true;
    }
  }

  Problem anothers() {
    return Problem.of(
        "RUN-012", "--resume: " + request.shown(Ledger.of(target)) + " was left by another run",
        "Ask for what that run was asked for, or remove it, or name another folder with --out.");
  }

  /** Which of so many rounds an interrupted run has finished. */
  Set<Integer> finished(int count) {
    if (!Ledger.isThere(target)) {
      return Set.of();
    }
    try {
      return Ledger.finished(target).stream().filter(number -> number < count).collect(Collectors.toSet());
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** How many districts its residents live in. */
  int districts() {
    return Composition.districts(experiment.residents());
  }

  /** Numbers of the districts that an interrupted run has lived. */
  Set<Integer> livedDistricts() {
    if (!Ledger.isThere(target)) {
      return Set.of();
    }
    try {
      return Ledger.districts(target);
    } catch (IOException e) {
      return Set.of();
    }
  }

  List<String> warnings() {
    return reading.warnings().stream().map(Diagnostic::text).toList();
  }

  /** Where the report will be, as a user would write it. */
  String report() {
    return request.shown(target.resolve("report.html"));
  }

  static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  /**
   * @param observations of the baseline
   * @param variants as they are recorded
   * @param worlds how many were lived
   * @param engine what lived them
   * @param seconds that this took
   */
  RunRecord record(
      Observations observations, List<RunVariant> variants, int worlds, String engine, double seconds) {
    var scenario = experiment.scenario();
    var timings = new LinkedHashMap<>(Map.of("simulateSeconds", seconds));
    double residentDays = (double) experiment.residents() * experiment.days();
    long events = events(observations);
    return new RunRecord(
        true, name, scenario.title(), scenario.basis().key(), scenario.basisNote(), reading.sha256(),
        request.changes(),
        reading.text(), request.seed(), experiment.residents(), experiment.days(), request.threads(), engine,
        request.replicates().count(), request.replicates().people(),
        request.version(),
        System.getProperty("java.runtime.version", "unknown"), variants, Digest.of(observations), events,
        events * 365.0 / residentDays, timings, worlds * residentDays / seconds, PeakMemory.bytes(),
        observations.fingerprints(), warned(observations), new TreeMap<>());
  }

  private List<String> warned(Observations observations) {
    var warnings = new ArrayList<>(warnings());
    Unseen.in(experiment.scenario(), observations).forEach(unseen -> warnings.add(unseen.sentence()));
    return warnings;
  }

  /** Acts, fabrications, demands, look-ups and requests without a demand, moves on and off lists. */
  static long events(Observations observations) {
    var requests = observations.counter(Tables.REQUESTS);
    var lists = observations.counter(Tables.LISTS);
    return observations.counter(Tables.ACTS).sum()
        + observations.counter(Tables.ENTRIES).sum(Map.of("truth", "fabricated"))
        + observations.counter(Tables.LOOKUPS).sum() // each demand is one
        + requests.sum(Map.of("measure", "asked")) - requests.sum(Map.of("measure", "shared"))
        + lists.sum(Map.of("measure", "entered")) + lists.sum(Map.of("measure", "removed"));
  }
}
