package counterscore.lab;

import counterscore.engine.population.Composition;
import counterscore.observation.Tables;
import counterscore.observation.TwinTables;
import counterscore.scenario.Conduct;
import counterscore.scenario.Demand;
import counterscore.scenario.Experiment;
import counterscore.scenario.Listing;
import counterscore.scenario.Lookup;
import counterscore.scenario.StudyApp;
import counterscore.scenario.Watcher;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a run will take, before it starts: its cost follows the events, not the days.
 *
 * @param eventsPerResidentYear expected points of acts, fabrications, demands, look-ups and lists per resident and 365 days, at
 *     the first day's rates
 * @param seconds of simulation, within a factor of two or so
 */
public record Estimate(double eventsPerResidentYear, double seconds) {
  /** Time for an event on one thread [s], measured with press-2019 (docs/performance.md). */
  private static final double SECONDS_PER_EVENT = 60e-9;

  /** Time for a session of a member of the study app on one thread [s] (ibid.). */
  private static final double SECONDS_PER_SESSION = 200e-9;

  /** Time for a resident's friends at a month's end on one thread [s] (ibid.). */
  private static final double SECONDS_PER_CIRCLE = 400e-9;

  /** Time for a resident-day without any event on one thread [s], month ends and the end included (ibid.). */
  private static final double SECONDS_PER_RESIDENT_DAY = 0.5e-9;

  /** What a resident takes in the heap while the district lives [B], measured with press-2019 (ibid.). */
  private static final long BYTES_PER_RESIDENT = 283;

  /** What each further world adds [B] (ibid.). */
  private static final long BYTES_PER_WORLD = 172;

  /** What no resident takes: plans, classes, buffers [B]. */
  private static final long FIXED_BYTES = 50 << 20;

  static Estimate of(Experiment experiment, int threads) {
    var scenario = experiment.scenario();
    var start = scenario.period().start();
    double events = Stream.of(
        scenario.conduct().values().stream().map(Conduct::rate),
        scenario.demands().values().stream().map(Demand::rate),
        scenario.lookups().values().stream().map(Lookup::rate),
        scenario.lists().values().stream().map(Listing::enters).filter(Objects::nonNull),
        scenario.lists().values().stream().map(Listing::leaves).filter(Objects::nonNull),
        scenario.watchers().values().stream()
            .map(Watcher::fabrication)
            .filter(fabrication -> fabrication != null)
            .map(Watcher.Fabrication::rate))
        .flatMap(rates -> rates)
        .mapToDouble(rate -> rate.perYear().on(start))
        .sum();
    double residentDays = (double) experiment.residents() * experiment.days();
    double perDay = events / 365 * SECONDS_PER_EVENT + SECONDS_PER_RESIDENT_DAY
        + (scenario.study() == null ? 0 : ofStudy(scenario.study(), start))
        + (scenario.society().friends() == null ? 0 : SECONDS_PER_CIRCLE * 12 / 365);
    // One thread at a time lives a block.
    return new Estimate(events, residentDays * perDay / Math.min(threads, Composition.blocks(experiment.residents())));
  }

  /** Per resident and day on one thread [s]. */
  private static double ofStudy(StudyApp study, LocalDate day) {
    double sessions = study.sessions().perYear().on(day) / 365;
    return sessions * study.members().on(day) * SECONDS_PER_SESSION;
  }

  /** Last simulated day of an experiment. */
  static LocalDate lastDay(Experiment experiment) {
    return experiment.scenario().period().start().plusDays(experiment.days() - 1L);
  }

  /**
   * Size of the tables that one worker fills [B]: what is counted by month and stratum, and by day. Those counted by neither
   * are small.
   */
  static long tableBytes(Experiment experiment) {
    var scenario = experiment.scenario();
    long strata = strata(experiment);
    long channels = 0;
    for (var conduct : scenario.conduct().values()) {
      channels += conduct.noticedBy().size();
    }
    for (var watcher : scenario.watchers().values()) {
      channels += watcher.fabrication() == null ? 0 : watcher.fabrication().mix().size();
    }
    long tiers = scenario.schemes().values().stream().mapToLong(scheme -> scheme.tiers().size()).sum();
    long acts = scenario.conduct().size() + Tables.TRUTHS.size() * channels;
    long byStratum = acts + Tables.RESIDENT_MEASURES.size() * tiers
        + (Tables.DEMAND_MEASURES.size() + Tables.PLACE_MEASURES.size()) * (tiers + 1) * scenario.demands().size()
        + (1 + Tables.REQUEST_MEASURES.size()) * tiers * scenario.lookups().size()
        + (long) scenario.lists().size() * (Tables.LIST_MEASURES.size() + scenario.demands().size());
    byStratum += scenario.study() == null ? 0 : Tables.STUDY_MEASURES.size();
    return Long.BYTES * (months(experiment) * strata * byStratum + experiment.days() * (acts + tiers));
  }

  /** Size of the tables in which one worker compares residents with their twins in one variant [B]: demands above all. */
  static long twinTableBytes(Experiment experiment) {
    long outcomes = TwinTables.OUTCOMES.size();
    return Long.BYTES * months(experiment) * strata(experiment) * experiment.scenario().demands().size() * outcomes
        * outcomes;
  }

  /** What the heap holds at most while worlds are lived side by side [B]: residents of the districts in flight, and tables. */
  static long heapBytes(Experiment experiment, int threads, int worlds) {
    int districts = Composition.districts(experiment.residents());
    long inFlight = Math.min(experiment.residents(), Composition.DISTRICT * (districts >= threads ? threads : 1));
    return inFlight * (BYTES_PER_RESIDENT + BYTES_PER_WORLD * (worlds - 1))
        + (threads + 2L) * worlds * tableBytes(experiment)
        + FIXED_BYTES;
  }

  /** Too little room. */
  static Problem noRoom(long bytes, String wayOut) {
    return Problem.of(
        "RUN-009",
        "this would take " + megabytes(bytes) + " MB of heap, and there are "
            + megabytes(Runtime.getRuntime().maxMemory()) + " MB",
        wayOut + "; COUNTERSCORE_JAVA_OPTS=-Xmx" + megabytes(bytes) + "m gives more room.");
  }

  private static long megabytes(long bytes) {
    return (bytes >> 20) + 1;
  }

  private static long months(Experiment experiment) {
    return experiment.days() / 28 + 2;
  }

  private static long strata(Experiment experiment) {
    return experiment.scenario().society().groups().values().stream().mapToLong(attribute -> attribute.size())
        .reduce(1, (all, size) -> all * size);
  }
}
