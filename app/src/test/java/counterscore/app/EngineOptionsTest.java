package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Keeping;
import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.engine.ThreadRunner;
import counterscore.observation.LifeStory;
import counterscore.observation.Outcome;
import counterscore.scenario.Comparison;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --engine spark}, with an engine that lives on threads and writes down what it was asked for. */
class EngineOptionsTest {
  @TempDir
  private Path folder;
  private final List<OtherEngine.Asked> asked = new ArrayList<>();
  private final List<String> happened = new ArrayList<>();

  @BeforeEach
  void write_a_town() throws IOException {
    Town.into(folder);
  }

  private record Named(ThreadRunner threads) implements Runner {
    @Override
    public String name() {
      return "spark (fake)";
    }

    @Override
    public Outcome compare(
        Comparison comparison, Progress progress, Consumer<LifeStory> lives, Keeping keeping) {
      return threads.compare(comparison, progress, lives, keeping);
    }
  }

  private OtherEngine.Started start(OtherEngine.Asked what) {
    asked.add(what);
    happened.add("started in " + (Files.isDirectory(what.scratch()) ? "a folder" : "nothing"));
    return new OtherEngine.Started() {
      @Override
      public Runner runner() {
        return new Named(new ThreadRunner(what.threads()));
      }

      @Override
      public void close() {
        happened.add("ended");
      }
    };
  }

  private Cli.Ended run(OtherEngine engine, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var console = new Console(
        new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false, folder, engine);
    int status = Counterscore.execute(console, arguments);
    return new Cli.Ended(status, out.toString(), err.toString());
  }

  @Test
  void without_spark_on_the_class_path_it_is_refused_and_nothing_is_written() {
    var ended = new Cli(folder).run("run", "town.yaml", "--engine", "spark", "--out", "a");

    assertThat(ended.status()).isEqualTo(Status.BAD_INPUT);
    assertThat(ended.err()).contains("error RUN-014", "docs/spark.md");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void options_of_spark_need_spark_and_all_mistakes_are_told_at_once() {
    var ended = new Cli(folder).run(
        "compare", "town.yaml", "--master", "spark://a:7077", "--partitions", "0", "--threads", "0");

    assertThat(ended.err()).contains("error RUN-013", "error RUN-015", "error RUN-003", "error CMP-001");
  }

  @Test
  void the_session_gets_what_was_asked_for_and_the_record_names_the_engine_under_the_same_digest() throws IOException {
    var threads = new Cli(folder).run("run", "town.yaml", "--residents", "2000", "--threads", "1", "--out", "a");
    var other = run(
        this::start, "run", "town.yaml", "--residents", "2000", "--threads", "1", "--out", "b", "--engine", "spark",
        "--master", "spark://a:7077", "--partitions", "3", "--tasks", "rounds");

    assertThat(other.line("digest")).isEqualTo(threads.line("digest")).isNotEmpty();
    assertThat(other.err()).contains("Spark at spark://a:7077");
    assertThat(asked).singleElement().satisfies(what -> {
      assertThat(what.master()).isEqualTo("spark://a:7077");
      assertThat(what.partitions()).isEqualTo(3);
      assertThat(what.tasks()).isEqualTo(OtherEngine.Tasks.ROUNDS);
      assertThat(what.threads()).isEqualTo(1);
      assertThat(what.scratch()).doesNotExist();
    });
    assertThat(happened).containsExactly("started in a folder", "ended");
    assertThat(Files.readString(folder.resolve("a/run.json"))).contains("\"engine\" : \"threads\"");
    assertThat(Files.readString(folder.resolve("b/run.json"))).contains("\"engine\" : \"spark (fake)\"");
    assertThat(Files.readString(folder.resolve("b/report.html"))).contains("spark (fake)");
  }

  /** What {@code spark-submit} starts need not be told so. */
  @Test
  void whoever_was_started_with_spark_uses_it_unless_threads_are_asked_for() {
    run(this::start, "run", "town.yaml", "--residents", "500", "--days", "3", "--out", "a");
    assertThat(asked).hasSize(1);
    run(this::start, "run", "town.yaml", "--residents", "500", "--days", "3", "--out", "b", "--engine", "threads");
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_cluster_that_cannot_be_reached_is_said_and_leaves_nothing() throws IOException {
    var ended = run(what -> {
      asked.add(what);
      throw new Runner.Lost("no master answers", new IllegalStateException());
    }, "run", "town.yaml", "--residents", "500", "--out", "a");

    assertThat(ended.status()).isEqualTo(Status.BAD_INPUT);
    assertThat(ended.err()).contains("error RUN-016", "no master answers", "docs/spark.md");
    assertThat(asked.getFirst().scratch()).doesNotExist();
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("town.yaml"));
    }
  }
}
