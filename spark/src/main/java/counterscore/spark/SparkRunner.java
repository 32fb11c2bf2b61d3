package counterscore.spark;

import counterscore.engine.Districts;
import counterscore.engine.Keeping;
import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.engine.population.Composition;
import counterscore.observation.LifeStory;
import counterscore.observation.Outcome;
import counterscore.scenario.Comparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/**
 * Lives districts as tasks of Spark, and merges what they bring back as it arrives. Nothing is cached or shuffled: a task is a
 * function of a text and of numbers, so that whatever is lost with a machine is lived again, with the same result.
 *
 * <p>A task is one district, or a share of the districts where the user asks for fewer; of rounds that know nothing of each other
 * it is a whole round where that keeps more cores busy ({@link Cut}). Months are not told while a district lives, only the whole of
 * it when it has come back.
 */
public final class SparkRunner implements Runner, AutoCloseable {
  /** So many rounds for each core are asked for ahead. */
  private static final int AHEAD = 4;

  private final JavaSparkContext spark;
  private final Jobs jobs;
  private final Settings settings;
  private final Consumer<Brought> watcher;

  /** Starts a session. */
  public SparkRunner(Settings settings) {
    this(settings, _ -> {});
  }

  /**
   * @param watcher hears of every task that has come back
   */
  SparkRunner(Settings settings, Consumer<Brought> watcher) {
    this.settings = settings;
    this.watcher = watcher;
    this.spark = new JavaSparkContext(settings.conf());
    this.jobs = new Jobs(spark.sc());
  }

  @Override
  public String name() {
    return "spark (" + Settings.kind(spark.master()) + ")";
  }

  /** The session, for tests. */
  JavaSparkContext context() {
    return spark;
  }

  /** Only what a task brings alone can be kept: a district whose counts came with those of others is lived again. */
  @Override
  public Outcome compare(
      Comparison comparison, Progress progress, Consumer<LifeStory> lives, Keeping keeping) {
    var baseline = comparison.baseline();
    var all = Districts.empty(comparison);
    keeping.addTo(all);
    var told = new ArrayList<LifeStory>();
    var districts = IntStream.range(0, Composition.districts(baseline.residents()))
        .filter(number -> number == 0 || !keeping.has(number)).boxed().toList();
    int tasks = settings.partitions() == null ? districts.size() : settings.partitions();
    var numbers = spark.parallelize(districts, tasks).rdd();
    jobs.run(numbers, new LiveDistricts(Sent.of(comparison)), progress::isCancelled, (_, brought) -> {
      if (!brought.isEmpty()) {
        watcher.accept(brought);
        brought.mergeInto(all);
        told.addAll(brought.lives());
        if (brought.districts().size() == 1 && brought.districts().getFirst() > 0) {
          keeping.keep(brought.districts().getFirst(), brought.packed());
        }
        int block = brought.districts().getFirst() * Composition.BLOCKS_PER_DISTRICT;
        progress.advanced(block, baseline.days(), brought.residentDays());
      }
    });
    told.forEach(lives);
    return all;
  }

  @Override
  public void live(Iterator<Round> rounds, Finished finished) throws IOException {
    while (rounds.hasNext()) {
      int cores = Math.max(1, spark.defaultParallelism());
      var next = new ArrayList<Round>();
      while (rounds.hasNext() && next.size() < AHEAD * cores) {
        next.add(rounds.next());
      }
      int districts = Composition.districts(next.getFirst().comparison().baseline().residents());
      switch (Cut.of(settings.cut(), next.size(), districts, cores)) {
        case DISTRICTS -> {
          for (var round : next) {
            finished.hear(round, compare(round.comparison(), round.progress(), _ -> {}));
          }
        }
        case ROUNDS -> together(next, finished);
      }
    }
  }

  private void together(List<Round> rounds, Finished finished) throws IOException {
    var failure = new Failure();
    var sent = spark.parallelize(rounds.stream().map(round -> Sent.of(round.comparison())).toList(), rounds.size());
    jobs.run(
        sent.rdd(), new LiveRound(),
        () -> failure.first != null || rounds.stream().anyMatch(round -> round.progress().isCancelled()),
        (task, brought) -> {
          var round = rounds.get(task);
          watcher.accept(brought);
          var outcome = Districts.empty(round.comparison());
          brought.mergeInto(outcome);
          try {
            finished.hear(round, outcome);
          } catch (IOException e) {
            failure.first = e;
          }
          round.progress().advanced(0, round.comparison().baseline().days(), brought.residentDays());
        });
    if (failure.first != null) {
      throw failure.first;
    }
  }

  /** What went wrong where nothing may be thrown. */
  private static final class Failure {
    private volatile @Nullable IOException first;
  }

  /** Ends the session. */
  @Override
  public void close() {
    spark.stop();
  }

  /** Hears what tasks bring, in the order in which they arrive. */
  interface Arrived extends BiConsumer<Integer, Brought> {}
}
