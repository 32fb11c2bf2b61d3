package counterscore.app.explorer;

import counterscore.findings.MonthSeen;
import counterscore.lab.City;
import counterscore.lab.Lived;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A city that a page looks at, from the moment that it was asked for until the page is closed. */
final class Run implements City.Watching {
  /** What a run can be doing. */
  enum State {
    WAITING,
    LIVING,
    DONE,
    CANCELLED,
    FAILED;

    boolean isOver() {
      return this == DONE || this == CANCELLED || this == FAILED;
    }
  }

  final String id = Guard.random();
  final City city;
  private final AtomicLong residentDays = new AtomicLong();
  private final List<List<MonthSeen>> months = new ArrayList<>();
  private volatile State state = State.WAITING;
  private volatile boolean cancelled;
  private volatile long asked;
  private @Nullable Lived lived;
  private @Nullable String failure;
  private @Nullable Again again;

  Run(City city, long now) {
    this.city = city;
    this.asked = now;
  }

  @Override
  public synchronized void month(int month, List<MonthSeen> worlds) {
    months.add(worlds);
  }

  @Override
  public void advanced(long days) {
    residentDays.addAndGet(days);
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
    if (state == State.WAITING) {
      state = State.CANCELLED;
    }
  }

  /** It cannot be lived, and why. */
  synchronized void failed(String reason) {
    failure = reason;
    state = State.FAILED;
  }

  /** Why it cannot be lived; null: nothing failed. */
  synchronized @Nullable String failure() {
    return failure;
  }

  void is(State now) {
    state = now;
  }

  State state() {
    return state;
  }

  synchronized void done(Lived what) {
    lived = what;
    state = State.DONE;
  }

  /** What came of it; null: it is not done. */
  synchronized @Nullable Lived lived() {
    return lived;
  }

  /** Other lives of it, to be lived now; null: it is not done, or they are lived already. */
  synchronized @Nullable Again begin() {
    if (lived == null || (again != null && !again.isCancelled() && again.state() != State.FAILED)) {
      return null;
    }
    again = new Again(this, lived);
    return again;
  }

  /** Other lives of it; null: nobody asked for them. */
  synchronized @Nullable Again again() {
    return again;
  }

  /** Share of the resident-days that were lived [0, 1]. */
  double share() {
    return Math.min(1, residentDays.get() / (double) city.residentDays());
  }

  /** Months that all residents have lived, from one on. */
  synchronized List<List<MonthSeen>> months(int from) {
    return List.copyOf(months.subList(Math.clamp(from, 0, months.size()), months.size()));
  }

  /** Somebody still looks. */
  void ask(long now) {
    asked = now;
  }

  /** When somebody last looked [ns]. */
  long asked() {
    return asked;
  }
}
