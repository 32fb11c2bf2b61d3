package counterscore.archive;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Stops a statement after a while, also while its rows are being fetched. The driver's own time limit ends before that. */
final class Deadline implements AutoCloseable {
  private final Thread watch;
  private volatile boolean passed;

  Deadline(Statement statement, int seconds) {
    this.watch = Thread.ofVirtual().start(() -> {
      try {
        Thread.sleep(Duration.ofSeconds(seconds));
        passed = true;
        statement.cancel();
      } catch (InterruptedException | SQLException e) {
        // The statement ended by itself: there is nothing left to stop.
      }
    });
  }

  boolean hasPassed() {
    return passed;
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
