package counterscore.engine;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that live a district together: the steps of a phase touch different blocks, and whoever is free takes the next one. The
 * calling thread is the first of them.
 *
 * @param size how many threads, 1 or more
 * @param others where the others come from; they may be busy elsewhere, and then there are fewer
 */
record Crew(int size, Executor others) {
  /** The calling thread. */
  static final Crew ALONE = new Crew(1, Runnable::run);

  /** What one thread does. */
  interface Step {
    /** @param worker number of the thread in the crew, from 0: no two threads have the same at a time */
    void take(int worker);
  }

  /**
   * Takes steps in any order, and returns when all are taken.
   *
   * @throws RuntimeException of a step, as it was; then others may not be taken
   */
  void take(List<Step> steps) {
    var phase = new Phase(steps);
    for (int worker = 1; worker < Math.min(size, steps.size()); worker++) {
      int number = worker;
      others.execute(() -> phase.work(number));
    }
    phase.work(0);
    phase.await();
  }

  private static final class Phase {
    private final List<Step> steps;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Phase(List<Step> steps) {
      this.steps = steps;
      this.left = new CountDownLatch(steps.size());
    }

    /** Takes steps as long as there are any: none where a thread comes too late. */
    void work(int worker) {
      for (int step = next.getAndIncrement(); step < steps.size(); step = next.getAndIncrement()) {
        try {
          if (failure.get() == null) {
            steps.get(step).take(worker);
          }
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        } finally {
          left.countDown();
        }
      }
    }

    void await() {
      try {
        left.await();
      } catch (InterruptedException e) {
        throw new Runner.Interrupted();
      }
      switch (failure.get()) {
        case null -> {
        }
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable e -> throw new IllegalStateException(e);
      }
    }
  }
}
