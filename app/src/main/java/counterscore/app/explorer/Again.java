package counterscore.app.explorer;

import counterscore.engine.Progress;
import counterscore.findings.Spread;
import counterscore.lab.Lived;
import counterscore.lab.LivedAgain;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Other lives of a city that a page looks at: how far its findings are luck. */
final class Again implements Progress {
  /** How often it is lived in all: from so many on there is an interval for the mean. */
  static final int LIVES = Spread.MANY;

  private final Run run;
  private final LivedAgain lives;
  private final AtomicLong residentDays = new AtomicLong();
  private volatile Run.State state = Run.State.WAITING;
  private volatile boolean cancelled;
  private volatile List<Map<String, Spread>> spreads = List.of();

  Again(Run run, Lived lived) {
    this.run = run;
    this.lives = lived.again();
  }

  LivedAgain lives() {
    return lives;
  }

  @Override
  public void advanced(int block, int day, long days) {
    residentDays.addAndGet(days);
  }

  @Override
  public boolean isCancelled() {
    return cancelled || run.isCancelled();
  }

  void cancel() {
    cancelled = true;
  }

  void is(Run.State now) {
    state = now;
  }

  void done() {
    spreads = lives.spreads();
    state = Run.State.DONE;
  }

  Run.State state() {
    return state;
  }

  /** By world and id of the finding; empty: it is not done. */
  List<Map<String, Spread>> spreads() {
    return spreads;
  }

  /** Share of the resident-days that were lived [0, 1]. */
  double share() {
    return Math.min(1, residentDays.get() / ((LIVES - 1.0) * run.city.residentDays()));
  }
}
