package counterscore.app;

import counterscore.engine.Progress;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How far a run is: simulated date, share of the resident-days, resident-days per second, time left. On a terminal one
 * line that is rewritten; elsewhere a line each 10 % or 10 s, whichever comes first.
 */
final class ProgressLine implements Progress {
  private static final long REWRITE_NANOS = 200_000_000L;
  private static final long PLAIN_NANOS = 10_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final LocalDate start;
  private final long total;
  private final BooleanSupplier cancelled;
  private final LongSupplier nanoTime;
  private final long begun;
  private final AtomicLong done = new AtomicLong();
  private long lastPrinted;
  private long lastTenth;
  private int width;

  /**
   * @param start first simulated day
   * @param total resident-days of the whole run
   * @param nanoTime the clock, which a test replaces
   */
  ProgressLine(
      Console console, LocalDate start, long total, BooleanSupplier cancelled, LongSupplier nanoTime) {
    this.err = console.err();
    this.terminal = console.terminal();
    this.start = start;
    this.total = total;
    this.cancelled = cancelled;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
    this.lastPrinted = begun;
  }

  @Override
  public void advanced(int block, int day, long residentDays) {
    long sum = done.addAndGet(residentDays);
    print(day, sum);
  }

  @Override
  public boolean isCancelled() {
    return cancelled.getAsBoolean();
  }

  /** Leaves the terminal with an empty line for what follows. */
  synchronized void finish() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
      width = 0;
    }
  }

  private synchronized void print(int day, long sum) {
    long now = nanoTime.getAsLong();
    long tenth = 10 * sum / total;
    boolean due = terminal
        ? now - lastPrinted >= REWRITE_NANOS
        : tenth > lastTenth || now - lastPrinted >= PLAIN_NANOS;
    if (!due) {
      return;
    }
    lastPrinted = now;
    lastTenth = Math.max(lastTenth, tenth);
    var line = line(day, sum, (now - begun) / 1e9);
    if (terminal) {
      err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      width = line.length();
    } else {
      err.println(line);
    }
    err.flush();
  }

  private String line(int day, long sum, double seconds) {
    double perSecond = seconds > 0 ? sum / seconds : 0;
    var left = perSecond > 0 ? Words.duration((total - sum) / perSecond) + " left" : "";
    return String.format(
        Locale.ROOT,
        "%s  %3.0f %%  %,.0f million resident-days/s  %s",
        start.plusDays(Math.max(0, day - 1L)), 100.0 * sum / total, perSecond / 1e6, left).stripTrailing();
  }
}
