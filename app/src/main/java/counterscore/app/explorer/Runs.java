package counterscore.app.explorer;

import counterscore.engine.Runner;
import counterscore.engine.ThreadRunner;
import counterscore.lab.City;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The cities that pages look at, one after the other on all threads. A page asks again and again how far its city is; one that has
 * not asked for a while is closed, and its city is forgotten. Together they never take more than a budget of memory.
 */
final class Runs implements AutoCloseable {
  /** A tab in the background asks once a minute. */
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

  private static final int MOST = 24;

  private final int threads;
  private final Runner runner;
  private final long budget;
  private final LongSupplier clock;
  private final Map<String, Run> runs = new ConcurrentHashMap<>();
  private volatile @Nullable Run warming;
  private final Semaphore turn = new Semaphore(1, true);
  private final ExecutorService living = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param threads worker threads
   * @param budget memory for all cities together [B]
   * @param clock [ns]
   */
  Runs(int threads, long budget, LongSupplier clock) {
    this(threads, new ThreadRunner(threads), budget, clock);
  }

  Runs(int threads, Runner runner, long budget, LongSupplier clock) {
    this.threads = threads;
    this.runner = runner;
    this.budget = budget;
    this.clock = clock;
    var _ = sweeper.scheduleWithFixedDelay(this::sweep, 10, 10, TimeUnit.SECONDS);
  }

  int threads() {
    return threads;
  }

  /** There is no room for another city. */
  static final class Full extends Exception {
    private static final long serialVersionUID = 1L;

    Full(String message) {
      super(message);
    }
  }

  /**
   * Lives a city at which nobody looks, so that the compiler knows the way when a page asks for its first. It gives way to whatever is
   * asked for.
   */
  Run warm(City city) {
    var run = new Run(city, clock.getAsLong());
    warming = run;
    living.execute(() -> live(run));
    return run;
  }

  /**
   * Begins to live a city when its turn comes.
   *
   * @throws Full if it does not fit beside the others
   */
  Run begin(City city) throws Full {
    var run = new Run(city, clock.getAsLong());
    if (warming != null) {
      warming.cancel();
    }
    synchronized (this) {
      sweep();
      if (runs.size() >= MOST) {
        throw new Full("There are " + MOST + " cities open in this program: close a tab that is no longer needed.");
      }
      long taken = runs.values().stream().mapToLong(each -> each.city.bytes(threads)).sum();
      long needed = city.bytes(threads);
      if (taken + needed > budget) {
        throw new Full(
            "This city would take " + megabytes(needed) + " MB, and " + megabytes(Math.max(0, budget - taken))
                + " MB are left. Take fewer residents or close another tab; COUNTERSCORE_JAVA_OPTS=-Xmx4g gives more"
                + " room.");
      }
      runs.put(run.id, run);
    }
    living.execute(() -> live(run));
    return run;
  }

  private static long megabytes(long bytes) {
    return bytes >> 20;
  }

  private void live(Run run) {
    turn.acquireUninterruptibly();
    try {
      if (run.isCancelled()) {
        return;
      }
      run.is(Run.State.LIVING);
      run.done(run.city.live(runner, run));
    } catch (Runner.Interrupted e) {
      run.is(Run.State.CANCELLED);
    } catch (RuntimeException | Error e) {
      run.failed(e.toString());
    } finally {
      turn.release();
    }
  }

  /** Lives a city that is done again, with other luck; between two lives others have their turn. */
  void again(Run run) {
    var again = run.begin();
    if (again != null) {
      living.execute(() -> live(again));
    }
  }

  private void live(Again again) {
    try {
      while (again.lives().count() < Again.LIVES) {
        turn.acquireUninterruptibly();
        try {
          again.is(Run.State.LIVING);
          again.lives().live(runner, again);
        } finally {
          turn.release();
        }
      }
      again.done();
    } catch (Runner.Interrupted e) {
      again.is(Run.State.CANCELLED);
    } catch (RuntimeException | Error e) {
      again.is(Run.State.FAILED);
    }
  }

  /** A city that a page looks at; null: there is none of the id, or no longer. */
  @Nullable
  Run find(String id) {
    var run = runs.get(id);
    if (run != null) {
      run.ask(clock.getAsLong());
    }
    return run;
  }

  /** Stops it, where it still lives, and forgets it. */
  void end(String id) {
    var run = runs.remove(id);
    if (run != null) {
      run.cancel();
    }
  }

  /** Forgets cities at which nobody looks any more. */
  void sweep() {
    long now = clock.getAsLong();
    runs.values().stream().filter(run -> now - run.asked() > PATIENCE).map(run -> run.id).toList().forEach(this::end);
  }

  /** How many are open. */
  int open() {
    return runs.size();
  }

  @Override
  public void close() {
    runs.keySet().forEach(this::end);
    if (warming != null) {
      warming.cancel();
    }
    living.shutdown();
    sweeper.shutdownNow();
  }
}
