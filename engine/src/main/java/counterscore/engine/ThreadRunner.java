package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.plan.Compiler;
import counterscore.engine.plan.Worlds;
import counterscore.engine.population.Composition;
import counterscore.engine.recording.Again;
import counterscore.engine.recording.Shapes;
import counterscore.engine.recording.Silence;
import counterscore.engine.recording.Stages;
import counterscore.engine.recording.Twins;
import counterscore.observation.LifeStory;
import counterscore.observation.Outcome;
import counterscore.observation.Packed;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Question;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lives districts on a pool of threads. As many districts are in flight as there are threads; where there are fewer, or many worlds
 * are lived side by side, several threads live a district together, with a barrier for each phase of a month. Memory therefore depends
 * on the number of threads and not on the number of residents.
 */
public final class ThreadRunner implements Runner {
  /** So much of finished districts stays in the heap at most [B]. */
  public static final long MOST_LEFTOVERS = 200 << 20;

  /** From so many worlds on a district in flight takes more than the JVM and its tables: 748 B a resident, 390 MB (docs/performance.md). */
  private static final int MANY = 4;

  private final int threads;
  private final Leftovers leftovers = new Leftovers();
  private final Function<Experiment, Luck> luck;
  private final @Nullable Witness witness;

  /**
   * @param threads worker threads, 1 or more; the result is the same for any number
   */
  public ThreadRunner(int threads) {
    this(
        threads,
        experiment -> new Luck(experiment.peopleSeed(), experiment.luckSeed(), experiment.replicate()),
        null);
  }

  /**
   * @param witness sees what happens; null: a few lives are told instead
   */
  ThreadRunner(int threads, Function<Experiment, Luck> luck, @Nullable Witness witness) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads);
    }
    this.threads = threads;
    this.luck = luck;
    this.witness = witness;
  }

  @Override
  public Outcome compare(
      Comparison comparison, Progress progress, Consumer<LifeStory> lives, Keeping keeping) {
    begins(progress, Part.PLANNING);
    var baseline = comparison.baseline();
    var worlds = Worlds.of(Compiler.compile(comparison.worlds()), comparison.questions());
    var shared = Block.Shared.of(worlds, luck.apply(baseline));
    var biographer = new Biographer(
        worlds.baseline(), witness == null ? Sample.of(baseline.residents(), Sample.KEPT) : List.of());
    begins(progress, Part.WAITING);
    var all = run(shared, progress, witness == null ? biographer : witness, keeping);
    begins(progress, Part.ENDING);
    biographer.stories().forEach(lives);
    begins(progress, Part.WAITING);
    return all;
  }

  private static void begins(Progress progress, Part part) {
    var timekeeper = progress.timekeeper();
    if (timekeeper != null) {
      timekeeper.begins(part);
    }
  }

  private Outcome run(Block.Shared shared, Progress progress, Witness seeing, Keeping keeping) {
    var all = empty(shared.plans());
    keeping.addTo(all);
    int[] numbers = IntStream.range(0, shared.plan().districts())
        .filter(number -> number == 0 || !keeping.has(number))
        .toArray();
    var lives = new Lives(shared, progress, seeing);
    int teams = teams(threads, numbers.length, shared.plans().size());
    var leaders = pool(teams);
    var others = pool(Math.max(1, threads - teams));
    try {
      var crew = new Crew(Math.ceilDiv(threads, teams), others);
      var done = new ExecutorCompletionService<Lived>(leaders);
      for (int number : numbers) {
        done.submit(() -> {
          var lived = new Lived(number, lives.live(number, crew));
          leftovers.finished();
          return lived;
        });
      }
      for (int left = numbers.length; left > 0; left--) {
        add(result(done::take), keeping, all);
      }
      return all;
    } finally {
      leaders.shutdownNow();
      others.shutdownNow();
    }
  }

  /**
   * How many districts are in flight; the threads are shared among them. With many worlds side by side as few as keep every thread at
   * work, because each holds its residents in all of them.
   */
  public static int teams(int threads, int districts, int worlds) {
    int most = worlds < MANY ? threads : Math.ceilDiv(threads, Composition.BLOCKS_PER_DISTRICT);
    return Math.max(1, Math.min(most, districts));
  }

  private record Lived(int district, Outcome outcome) {}

  private static void add(Lived lived, Keeping keeping, Outcome all) {
    if (lived.district > 0) {
      keeping.keep(lived.district, Packed.of(lived.outcome));
    }
    all.merge(lived.outcome);
  }

  /** Daemons: they do not keep a process alive. */
  static ExecutorService pool(int threads) {
    return Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("district-", 0).daemon().factory());
  }

  /** What is observed of nobody. */
  static Outcome empty(Worlds plans) {
    return new Outcome(
        plans.declared().stream().map(Shapes::empty).toList(),
        Stream.concat(
            plans.variants(Question.TWINS).stream().map(variant -> Twins.shapes(plans.baseline(), variant)),
            plans.pairs().mapToObj(with -> Silence.shapes(plans.plans().get(with)))).toList(),
        plans.variants(Question.SPLIT).stream().map(variant -> Stages.shapes(plans.baseline(), variant)).toList(),
        plans.questions().contains(Question.AGAIN) ? Again.shapes(plans.baseline()) : null);
  }

  /** The result of a finished task; a failure inside it is thrown as it was. */
  private static <T> T result(Callable<? extends Future<T>> task) {
    try {
      return task.call().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (Exception e) {
      throw new Interrupted();
    }
  }
}
