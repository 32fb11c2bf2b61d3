package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong(5);

  @Test
  void elsewhere_than_on_a_terminal_each_tenth_is_a_line_of_its_own() {
    var progress = progress(false, 1_000_000);
    for (int i = 1; i <= 100; i++) {
      clock.addAndGet(SECOND / 100);
      progress.advanced(0, i, 10_000);
    }
    progress.finish();

    assertThat(err.toString()).doesNotContain("\r");
    assertThat(err.toString().lines()).hasSize(10);
    assertThat(err.toString().lines().findFirst()).hasValue("2021-01-10   10 %  1 million resident-days/s  1 s left");
  }

  @Test
  void a_slow_run_is_heard_of_every_ten_seconds() {
    var progress = progress(false, 1_000_000_000);
    for (int i = 1; i <= 35; i++) {
      clock.addAndGet(SECOND);
      progress.advanced(0, i, 1_000_000);
    }

    assertThat(err.toString().lines()).hasSize(3);
    assertThat(err.toString().lines().findFirst()).hasValue(
        "2021-01-10    1 %  1 million resident-days/s  16 min 30 s left");
  }

  @Test
  void on_a_terminal_one_line_is_rewritten_and_wiped_at_the_end() {
    var progress = progress(true, 1_000_000);
    for (int i = 1; i <= 100; i++) {
      clock.addAndGet(SECOND / 10);
      progress.advanced(0, i, 10_000);
    }
    progress.finish();

    assertThat(err.toString()).doesNotContain("\n").contains("\r2021-02-19   50 %").endsWith(" \r");
    assertThat(err.toString().split("\r")).hasSizeLessThan(60);
  }

  @Test
  void it_asks_whether_the_run_was_cancelled() {
    var cancelled = new ProgressLine(console(false), LocalDate.EPOCH, 1, () -> true, clock::get);

    assertThat(cancelled.isCancelled()).isTrue();
    assertThat(progress(false, 1).isCancelled()).isFalse();
  }

  private ProgressLine progress(boolean terminal, long total) {
    return new ProgressLine(console(terminal), LocalDate.of(2021, 1, 1), total, () -> false, clock::get);
  }

  private Console console(boolean terminal) {
    var out = new PrintWriter(new StringWriter());
    return new Console(out, new PrintWriter(err), terminal, Path.of(""));
  }
}
