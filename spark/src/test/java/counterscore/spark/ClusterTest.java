package counterscore.spark;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Progress;
import counterscore.observation.Digest;
import counterscore.scenario.Experiment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real cluster of four processes on this machine, which is sent the jar and knows nothing else of Counterscore. It runs after
 * the jar was built.
 */
@Tag("slow")
@Tag("cluster")
class ClusterTest {
  /** Nine districts, the last with 1,000 residents. */
  private static final Experiment CITY = Towns.districts(9, 30);

  @TempDir
  private static Path folder;
  private static Cluster cluster;
  private static String digest;

  @BeforeAll
  static void start() throws Exception {
    cluster = new Cluster(folder);
    digest = Towns.digestOfThreads(CITY);
  }

  @AfterAll
  static void end() {
    var all = cluster.processes();
    cluster.close();
    assertThat(all).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
  }

  /** Both executors are there before the first task is given out. */
  private static Settings settings(int partitions) {
    return new Settings(
        cluster.master(), 2, partitions, null, folder.resolve("driver").toString(),
        Map.of(
            "spark.driver.host", "127.0.0.1", "spark.driver.bindAddress", "127.0.0.1", "spark.executor.cores", "1",
            "spark.executor.memory", "600m", "spark.cores.max", "2", "spark.scheduler.minRegisteredResourcesRatio",
            "1.0",
            "spark.scheduler.maxRegisteredResourcesWaitingTime", "120s"));
  }

  private static List<Long> executors(List<Brought> brought) {
    return brought.stream().map(Brought::process).distinct().toList();
  }

  @Test
  void two_executors_live_fewer_tasks_than_districts_and_give_the_digest_of_threads() {
    var brought = new CopyOnWriteArrayList<Brought>();
    try (var spark = new SparkRunner(settings(3), brought::add)) {
      assertThat(Digest.of(spark.run(CITY, Progress.SILENT))).isEqualTo(digest);
      assertThat(spark.name()).isEqualTo("spark (standalone)");
    }

    assertThat(brought).hasSize(3);
    assertThat(executors(brought)).hasSizeGreaterThanOrEqualTo(2).doesNotContain(ProcessHandle.current().pid());
  }

  /** With more tasks than districts. The one that brought the first district is killed at once, with what it was given next. */
  @Test
  void an_executor_that_is_killed_costs_its_district_and_not_the_run() {
    var brought = new CopyOnWriteArrayList<Brought>();
    var killed = new CopyOnWriteArrayList<ProcessHandle>();
    try (var spark = new SparkRunner(settings(17), each -> {
      if (brought.isEmpty()) {
        var executor = ProcessHandle.of(each.process()).orElseThrow();
        assertThat(cluster.processes()).contains(executor);
        executor.destroyForcibly();
        killed.add(executor);
      }
      brought.add(each);
    })) {
      assertThat(Digest.of(spark.run(CITY, Progress.SILENT))).isEqualTo(digest);
    }

    assertThat(killed).singleElement().matches(executor -> !executor.isAlive());
    assertThat(brought).hasSize(9);
    var by = brought.stream().collect(Collectors.groupingBy(Brought::process, Collectors.counting()));
    assertThat(by).hasSizeGreaterThanOrEqualTo(2);
    assertThat(by.get(killed.getFirst().pid())).isLessThan(5);
  }
}
