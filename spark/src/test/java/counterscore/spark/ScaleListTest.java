package counterscore.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.scenario.Experiment;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/**
 * {@code press-2019} with everything on, on every engine that there is, with times. {@code ./check -Dscale=4194304} asks for four
 * million residents; {@code -Dscale.days} for fewer days than a year. A cluster is sent the jar, so it has to be packed first.
 */
@EnabledIfSystemProperty(named = "scale", matches = "[0-9]+")
class ScaleListTest {
  @TempDir
  private Path folder;
  private final List<String> told = new ArrayList<>();
  private final Experiment city = Experiment.of(Towns.scenario("press-2019"), 1)
      .withResidents(Long.getLong("scale", 0L)).withDays(Integer.getInteger("scale.days", 365));
  private @Nullable String digest;

  @AfterEach
  void tell() {
    told.forEach(System.out::println);
  }

  private void live(String how, Runner runner) {
    long begun = System.nanoTime();
    long processor = processor();
    var found = Digest.of(runner.run(city, Progress.SILENT));
    told.add(
        String.format(
            Locale.ROOT, "%-58s %7.1f s, %7.1f s of processors here  %s", how, (System.nanoTime() - begun) / 1e9,
            (processor() - processor) / 1e9, found));
    System.out.println(told.getLast());
    digest = digest == null ? found : digest;
    assertThat(found).as(how).isEqualTo(digest);
  }

  /** Time of processors that this process has taken [ns]: what others do at the same time is not in it. */
  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private Settings settings(@Nullable String master, @Nullable Integer partitions) {
    var cluster = Map.of(
        "spark.driver.host", "127.0.0.1", "spark.driver.bindAddress", "127.0.0.1", "spark.executor.cores", "1",
        "spark.executor.memory", "600m", "spark.cores.max", "2", "spark.scheduler.minRegisteredResourcesRatio", "1.0");
    return new Settings(
        master, 2, partitions, null, folder.resolve("driver").toString(), master == null ? Map.of() : cluster);
  }

  private void session(String how, Settings settings, int runs, Consumer<Brought> watcher) {
    long begun = System.nanoTime();
    try (var spark = new SparkRunner(settings, watcher)) {
      told.add(String.format(Locale.ROOT, "%-58s %7.1f s", how + ", start", (System.nanoTime() - begun) / 1e9));
      for (int run = 1; run <= runs; run++) {
        live(how + ", run " + run, spark);
      }
    }
  }

  @Test
  void threads_and_sessions_in_this_process_give_the_same_digest() {
    live("threads: 2", new ThreadRunner(2));
    live("threads: 2, again", new ThreadRunner(2));
    session("spark local[2], a task each", settings(null, null), 2, _ -> {});
    live("threads: 1", new ThreadRunner(1));
    for (int partitions : new int[] {1, 3, 17}) {
      session("spark local[2], tasks: " + partitions, settings(null, partitions), 1, _ -> {});
    }
  }

  /** Three lives instead of eight: what a warm session costs beside threads. */
  @Test
  void a_session_that_is_warm_gives_the_digest_of_threads() {
    live("threads: 2", new ThreadRunner(2));
    session("spark local[2], a task each", settings(null, null), 2, _ -> {});
  }

  /** {@code -Dscale.digest} spares the life on threads where it is known. */
  @Test
  void a_cluster_gives_the_digest_of_threads_with_all_its_executors_and_after_one_was_killed() throws Exception {
    digest = System.getProperty("scale.digest");
    if (digest == null) {
      live("threads: 2", new ThreadRunner(2));
    }
    try (var cluster = new Cluster(folder)) {
      session("standalone cluster", settings(cluster.master(), null), 1, _ -> {});
      withOneKilled(cluster);
    }
  }

  private void withOneKilled(Cluster cluster) {
    var done = new AtomicInteger();
    session("standalone cluster, an executor killed", settings(cluster.master(), null), 1, brought -> {
      if (done.incrementAndGet() == 1) {
        ProcessHandle.of(brought.process()).orElseThrow().destroyForcibly();
      }
    });
    assertThat(done.get()).as("districts that came back").isPositive();
  }
}
