package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that may take so much of memory and of the processor. What it takes of the processor is counted for the whole process, so that
 * a worker that hangs counts, too; a machine that has no time for us does not count. It is done in a thread of its own: what hangs is given
 * up, and told with the places where all threads stand.
 *
 * @param mostMemory of the thread [B]
 * @param mostOfProcessor of all threads
 */
record Watched(long mostMemory, Duration mostOfProcessor) {
  private static final Duration LOOK = Duration.ofMillis(500);

  /** Looks between which nothing has moved, until it is taken for asleep: two minutes. */
  private static final int MOST_IDLE_LOOKS = 240;

  /** Less than this between two looks is what a JVM takes for itself. */
  private static final Duration IDLE = Duration.ofMillis(20);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What a task came to. Whatever it throws is a failure that begins with a name of it. */
  <T> T done(String what, Callable<T> task) {
    var begun = ofProcessor();
    var whole = new FutureTask<>(() -> {
      long memory = THREADS.getCurrentThreadAllocatedBytes();
      var result = task.call();
      assertThat(THREADS.getCurrentThreadAllocatedBytes() - memory).as("memory for %s", what).isLessThan(mostMemory);
      return result;
    });
    var thread = Thread.ofPlatform().daemon().name("watched").start(whole);
    try {
      await(thread, begun, what);
      return whole.get();
    } catch (ExecutionException e) { // Whatever it is, it was to be a message.
      return fail(what, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return fail(what, e);
    }
  }

  private void await(Thread thread, Duration begun, String what) throws InterruptedException {
    var last = begun;
    int idle = 0;
    while (!thread.join(LOOK)) {
      var now = ofProcessor();
      idle = now.minus(last).compareTo(IDLE) < 0 ? idle + 1 : 0;
      last = now;
      if (now.minus(begun).compareTo(mostOfProcessor) > 0 || idle > MOST_IDLE_LOOKS) {
        fail("%s is not done after %s of the processor:%n%s", what, now.minus(begun), places());
      }
    }
    assertThat(ofProcessor().minus(begun)).as("processor for %s", what).isLessThan(mostOfProcessor);
  }

  private static Duration ofProcessor() {
    return Duration.ofNanos(PROCESS.getProcessCpuTime());
  }

  private static String places() {
    return Thread.getAllStackTraces().entrySet().stream().map(Watched::place).collect(Collectors.joining("\n"));
  }

  private static String place(Map.Entry<Thread, StackTraceElement[]> thread) {
    return thread.getKey().getName() + Stream.of(thread.getValue()).limit(12)
        .map(element -> "\n    " + element).collect(Collectors.joining());
  }
}
