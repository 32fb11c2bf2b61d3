package counterscore.app.explorer;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lives that are told or sought now. Who waits for one may stop waiting; then nobody lives on for it. */
final class Tellings {
  /** Each lives a district again. */
  private final Semaphore tellers = new Semaphore(2);

  private final Map<String, Telling> open = new ConcurrentHashMap<>();

  /** One of them. */
  private static final class Telling implements Progress {
    private final long residentDays;
    private final AtomicLong lived = new AtomicLong();
    private volatile boolean cancelled;

    Telling(long residentDays) {
      this.residentDays = residentDays;
    }

    @Override
    public void advanced(int block, int day, long days) {
      lived.addAndGet(days);
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }
  }

  /**
   * Tells something when its turn comes.
   *
   * @param id by which the page that waits will name it
   * @param residentDays that are lived for it at most
   * @return null: nobody waits for it any longer
   */
  <T> @Nullable T tell(String id, long residentDays, Function<Progress, T> told) {
    var telling = new Telling(residentDays);
    open.put(id, telling);
    tellers.acquireUninterruptibly();
    try {
      return telling.cancelled ? null : told.apply(telling);
    } catch (Runner.Interrupted e) {
      return null;
    } finally {
      tellers.release();
      open.remove(id, telling);
    }
  }

  /** Nobody waits for it any longer. */
  void end(String id) {
    var telling = open.get(id);
    if (telling != null) {
      telling.cancelled = true;
    }
  }

  /** Share of the resident-days that were lived for it [0, 1]; 1: it is over. */
  double share(String id) {
    var telling = open.get(id);
    return telling == null ? 1 : Math.min(1, telling.lived.get() / (double) telling.residentDays);
  }

  /** How many are told or wait for their turn. */
  int open() {
    return open.size();
  }
}
