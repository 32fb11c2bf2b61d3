package counterscore.lab;

import counterscore.engine.ThreadRunner;
import counterscore.engine.population.Composition;
import counterscore.observation.Tables;
import counterscore.observation.TwinTables;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;

/**
 * What living takes in memory, before it starts: residents of the districts in flight, and the tables that every worker fills. What a
 * resident takes was measured (docs/performance.md).
 *
 * @param worlds that live side by side
 * @param twins variants that are held beside the baseline, resident by resident
 */
record Memory(Experiment experiment, int threads, int worlds, int twins) {
  /** What all worlds share of a resident [B]: traits, friendships, the study app. */
  private static final long OF_RESIDENT = 20;
  private static final long OF_FRIENDSHIPS = 60;
  private static final long OF_STUDY = 40;

  /** What a world keeps of a resident [B]: for each scheme, and where there are friends, responses, demands. */
  private static final long OF_SCHEME = 30;
  private static final long OF_FRIENDS = 20;
  private static final long OF_RESPONSES = 45;
  private static final long OF_DEMAND = 3;

  /** Plans, buffers, results [B], and what the process has outside of the heap. */
  private static final long FIXED = 50 << 20;
  private static final long OUTSIDE = 150 << 20;

  /** What the heap holds at most [B], garbage left out. */
  long heap() {
    return living() + FIXED;
  }

  /** What residents and tables hold of it [B]. */
  long living() {
    return inFlight() * (ofResident() + worlds * ofWorld()) + (threads + 2L) * tables();
  }

  /** The largest resident set of the process [B], roughly: it is told to the user. */
  long process() {
    long garbage = Math.min(ThreadRunner.MOST_LEFTOVERS, heap() / 2);
    return heap() + garbage + OUTSIDE;
  }

  boolean fits() {
    return heap() <= Runtime.getRuntime().maxMemory();
  }

  /** The most worlds side by side that fit, one at least. */
  int mostWorlds() {
    int fit = worlds;
    while (fit > 1 && !new Memory(experiment, threads, fit, 0).fits()) {
      fit--;
    }
    return fit;
  }

  /** Too little room. */
  Problem noRoom(String wayOut) {
    return Problem.of(
        "RUN-009",
        "this would take " + megabytes(heap()) + " MB of heap, and there are "
            + megabytes(Runtime.getRuntime().maxMemory()) + " MB",
        wayOut + "; COUNTERSCORE_JAVA_OPTS=-Xmx" + megabytes(heap()) + "m gives more room.");
  }

  private static long megabytes(long bytes) {
    return (bytes >> 20) + 1;
  }

  /** Residents who live at the same time. */
  private long inFlight() {
    int teams = ThreadRunner.teams(threads, Composition.districts(experiment.residents()), worlds);
    return Math.min(experiment.residents(), Composition.DISTRICT * teams);
  }

  private long ofResident() {
    var scenario = experiment.scenario();
    return OF_RESIDENT + (scenario.society().friends() == null ? 0 : OF_FRIENDSHIPS)
        + (scenario.study() == null ? 0 : OF_STUDY);
  }

  private long ofWorld() {
    var scenario = experiment.scenario();
    return OF_SCHEME * scenario.schemes().size() + OF_DEMAND * scenario.demands().size()
        + (scenario.society().friends() == null ? 0 : OF_FRIENDS)
        + (scenario.responses() == null ? 0 : OF_RESPONSES);
  }

  /** Of one worker, of all worlds [B]. */
  private long tables() {
    return worlds * ofWorldTables() + twins * ofTwinTables();
  }

  /** What is counted by month and stratum, and by day; those counted by neither are small. */
  private long ofWorldTables() {
    var scenario = experiment.scenario();
    long acts = scenario.conduct().size() + Tables.TRUTHS.size() * channels(scenario);
    long tiers = scenario.schemes().values().stream().mapToLong(scheme -> scheme.tiers().size()).sum();
    long byStratum = acts + Tables.RESIDENT_MEASURES.size() * tiers
        + (Tables.DEMAND_MEASURES.size() + Tables.PLACE_MEASURES.size()) * (tiers + 1) * scenario.demands().size()
        + (1 + Tables.REQUEST_MEASURES.size()) * tiers * scenario.lookups().size()
        + (long) scenario.lists().size() * (Tables.LIST_MEASURES.size() + scenario.demands().size());
    byStratum += scenario.study() == null ? 0 : Tables.STUDY_MEASURES.size();
    return Long.BYTES * (months() * strata() * byStratum + experiment.days() * (acts + tiers));
  }

  /** By whom something is noticed or invented. */
  private static long channels(Scenario scenario) {
    long channels = 0;
    for (var conduct : scenario.conduct().values()) {
      channels += conduct.noticedBy().size();
    }
    for (var watcher : scenario.watchers().values()) {
      channels += watcher.fabrication() == null ? 0 : watcher.fabrication().mix().size();
    }
    return channels;
  }

  /** Demands above all. */
  private long ofTwinTables() {
    long outcomes = TwinTables.OUTCOMES.size();
    return Long.BYTES * months() * strata() * experiment.scenario().demands().size() * outcomes * outcomes;
  }

  private long months() {
    return experiment.days() / 28 + 2;
  }

  private long strata() {
    return experiment.scenario().society().groups().values().stream().mapToLong(attribute -> attribute.size())
        .reduce(1, (all, size) -> all * size);
  }
}
