package counterscore.app;

import counterscore.engine.Runner;
import counterscore.engine.ThreadRunner;
import counterscore.lab.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What lives the districts; no number depends on it. */
final class EngineOptions {
  enum Engine {
    THREADS,
    SPARK
  }

  @Option(
      names = "--engine",
      paramLabel = "E",
      description = "what lives the districts: threads, or spark (docs/spark.md; default: threads)")
  private @Nullable Engine engine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "with --engine spark: the cluster, for example spark://host:7077 (default: this process)")
  private @Nullable String master;

  @Option(
      names = "--partitions",
      paramLabel = "P",
      description = "with --engine spark: into how many tasks the districts are dealt (default: one each)")
  private @Nullable Integer partitions;

  @Option(
      names = "--tasks",
      paramLabel = "T",
      description = "with --engine spark: whether a task lives districts, or whole rounds (replicates, passes of sensitivity);"
          + " default: whatever keeps more cores busy")
  private OtherEngine.@Nullable Tasks tasks;

  /** What lives the districts of one command. */
  interface Lent extends AutoCloseable {
    Runner runner();

    @Override
    void close();
  }

  private boolean isSpark(Console console) {
    return engine == null ? console.spark() != null : engine == Engine.SPARK;
  }

  List<Problem> problems(Console console) {
    var problems = new ArrayList<Problem>();
    if (!isSpark(console) && (master != null || partitions != null || tasks != null)) {
      problems.add(
          Problem.of(
              "RUN-013", "--master, --partitions and --tasks say how Spark is used, and threads are asked for",
              "Add --engine spark, or leave them out."));
    }
    if (isSpark(console) && console.spark() == null) {
      problems.add(
          Problem.of(
              "RUN-014", "--engine spark: Spark is not on the class path",
              "Start the ./counterscore of a checkout, or submit the jar with spark-submit (docs/spark.md)."));
    }
    if (partitions != null && (partitions < 1 || partitions > 1_000_000)) {
      problems.add(
          Problem.of("RUN-015", "--partitions is " + partitions, "Give a number from 1 to 1,000,000."));
    }
    return problems;
  }

  /** What is announced before a run. */
  String words(Console console, int threads) {
    if (isSpark(console)) {
      return master != null ? "Spark at " + master
          : "Spark at " + System.getProperty("spark.master", "local[" + threads + "]");
    }
    return words(threads);
  }

  static String words(int threads) {
    return threads == 1 ? "1 thread" : threads + " threads";
  }

  static Lent threads(int threads) {
    return new Threads(new ThreadRunner(threads));
  }

  /**
   * Starts what was asked for.
   *
   * @throws Runner.Lost if Spark cannot be started
   * @throws IOException if there is no room for what it keeps while it runs
   */
  Lent lend(Console console, int threads) throws IOException {
    var spark = isSpark(console) ? console.spark() : null;
    if (spark == null) {
      return threads(threads);
    }
    var scratch = Files.createTempDirectory("counterscore-spark-");
    try {
      var started = spark.start(new OtherEngine.Asked(master, threads, partitions, tasks, scratch));
      return new OfSpark(started, scratch);
    } catch (RuntimeException e) {
      remove(scratch);
      throw e;
    }
  }

  private record Threads(Runner runner) implements Lent {
    @Override
    public void close() {}
  }

  private record OfSpark(OtherEngine.Started started, Path scratch) implements Lent {
    @Override
    public Runner runner() {
      return started.runner();
    }

    @Override
    public void close() {
      started.close();
      remove(scratch);
    }
  }

  /** As far as that is possible: Spark removes its own files, perhaps at the same moment. */
  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // What is left is in the folder for temporary files.
    }
  }
}
