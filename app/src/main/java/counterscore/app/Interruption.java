package counterscore.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into a request to stop. While one of these is open, the process does not end before the
 * command has stopped and cleaned up, and then ends with {@link Status#INTERRUPTED}; a command that was complete by then
 * keeps what it has written.
 */
final class Interruption implements AutoCloseable {
  /** Longest wait for the command to clean up; it polls many times a second. */
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Console console;
  private final Thread hook;
  private volatile boolean requested;

  Interruption(Console console) {
    this.console = console;
    this.hook = new Thread(this::stop, "counterscore-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isRequested() {
    return requested;
  }

  private void stop() {
    requested = true;
    boolean clean = false;
    try {
      clean = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!clean) {
      console.err().println("warning: the run did not stop in time; a hidden folder may be left beside the output");
    }
    console.out().flush();
    console.err().flush();
    Runtime.getRuntime().halt(Status.INTERRUPTED);
  }

  @Override
  public void close() {
    closed.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending already: the hook runs and will halt it.
        requested = true;
      }
    }
  }
}
