package counterscore.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.LifeStory;
import counterscore.observation.Packed;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Question;
import counterscore.scenario.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import counterscore.engine.Keeping;
import counterscore.observation.Outcome;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark in this process. Every digest is compared with that of threads. */
class SparkRunnerTest {
  private static final Experiment THREE = Towns.districts(3, 40);
  private static final String DIGEST = Towns.digestOfThreads(THREE);

  @TempDir
  private Path scratch;

  private Settings settings(@Nullable Integer partitions, @Nullable Cut cut) {
    return new Settings(null, 2, partitions, cut, scratch.toString(), Map.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17})
  void fewer_and_more_tasks_than_districts_give_the_same_digest(int partitions) {
    var brought = new ArrayList<Brought>();
    try (var spark = new SparkRunner(settings(partitions, null), brought::add)) {
      assertThat(Digest.of(spark.run(THREE, Progress.SILENT))).isEqualTo(DIGEST);
    }
    assertThat(brought).hasSize(Math.min(partitions, 3));
  }

  /** With a district to a task; where one task lives all, what it brings is of several and nothing is kept. */
  @ParameterizedTest
  @ValueSource(ints = {3, 1})
  void districts_that_were_lived_are_kept_and_not_lived_again(int partitions) {
    var kept = new TreeMap<Integer, byte[]>();
    var keeping = new Keeping() {
      @Override
      public boolean has(int district) {
        return kept.containsKey(district);
      }

      @Override
      public void addTo(Outcome all) {
        kept.values().forEach(packed -> Packed.merge(packed, all));
      }

      @Override
      public void keep(int district, byte[] packed) {
        kept.put(district, packed);
      }
    };
    var brought = new ArrayList<Brought>();
    try (var spark = new SparkRunner(settings(partitions, null), brought::add)) {
      for (int run = 0; run < 2; run++) {
        brought.clear();
        var outcome = spark.compare(Towns.alone(THREE), Progress.SILENT, _ -> {}, keeping);
        assertThat(Digest.of(outcome.baseline())).isEqualTo(DIGEST);
        assertThat(kept.keySet()).isEqualTo(partitions == 3 ? Set.of(1, 2) : Set.of());
      }
    }

    var again = brought.stream().flatMap(each -> each.districts().stream()).toList();
    assertThat(again).isEqualTo(partitions == 3 ? List.of(0) : List.of(0, 1, 2));
  }

  @Test
  void a_session_lives_one_run_after_the_other_keeps_nothing_and_listens_on_this_machine_alone() {
    try (var spark = new SparkRunner(settings(null, null))) {
      for (int run = 0; run < 2; run++) {
        var lives = new ArrayList<LifeStory>();
        var told = new ArrayList<LifeStory>();
        assertThat(Digest.of(spark.run(THREE, Progress.SILENT, lives::add))).isEqualTo(DIGEST);
        if (run == 0) {
          new ThreadRunner(2).run(THREE, Progress.SILENT, told::add);
          assertThat(lives).isEqualTo(told).isNotEmpty();
        }
      }

      assertThat(spark.name()).isEqualTo("spark (local)");
      assertThat(spark.context().getPersistentRDDs()).isEmpty();
      assertThat(spark.context().sc().uiWebUrl().isEmpty()).isTrue();
      assertThat(spark.context().getConf().get("spark.driver.host")).isEqualTo("127.0.0.1");
      assertThat(spark.context().getConf().get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void variants_twins_splits_and_other_lives_are_those_of_threads() {
    var comparison = new Comparison(
        Experiment.of(Towns.scenario("rongcheng"), 2).withResidents(20_000).withDays(62),
        List.of(
            new Variant("no responses", Mechanism.RESPONSES.off(Towns.scenario("rongcheng"))),
            new Variant("no errors", Mechanism.MISATTRIBUTION.off(Towns.scenario("rongcheng")))),
        EnumSet.of(Question.TWINS, Question.SPLIT, Question.AGAIN));
    var expected = new ThreadRunner(2).compare(comparison, Progress.SILENT, _ -> {});
    try (var spark = new SparkRunner(settings(null, null))) {
      assertThat(Packed.of(spark.compare(comparison, Progress.SILENT, _ -> {}))).isEqualTo(Packed.of(expected));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DISTRICTS", "ROUNDS", ""})
  void rounds_are_each_the_run_of_their_own_whatever_a_task_lives(String cut) throws IOException {
    var days = new AtomicLong();
    var digests = new TreeMap<Integer, String>();
    var town = Experiment.of(Towns.REGISTER, 9).withResidents(5_000).withDays(40);
    try (var spark = new SparkRunner(settings(null, cut.isEmpty() ? null : Cut.valueOf(cut)))) {
      spark.live(
          IntStream.range(0, 11).mapToObj(
              number -> new Runner.Round(number, Towns.alone(town.replicated(number, true)), counting(days)))
              .iterator(),
          (round, outcome) -> digests.put(round.number(), Digest.of(outcome.baseline())));
    }

    assertThat(digests).hasSize(11);
    for (int number : new int[] {0, 1, 10}) {
      assertThat(digests.get(number)).isEqualTo(Towns.digestOfThreads(town.replicated(number, true)));
    }
    assertThat(days).hasValue(11 * 40 * 5_000L);
  }

  @Test
  void what_hears_of_a_round_may_fail_and_stops_all() {
    var town = Experiment.of(Towns.REGISTER, 9).withResidents(1_000).withDays(10);
    try (var spark = new SparkRunner(settings(null, Cut.ROUNDS))) {
      assertThatThrownBy(
          () -> spark.live(
              List.of(new Runner.Round(0, Towns.alone(town), Progress.SILENT)).iterator(), (_, _) -> {
                throw new IOException("the disk is full");
              }))
          .isInstanceOf(IOException.class).hasMessage("the disk is full");
    }
  }

  @Test
  void progress_is_told_district_by_district_and_adds_up() {
    var told = new ArrayList<Integer>();
    var days = new AtomicLong();
    try (var spark = new SparkRunner(settings(null, null))) {
      spark.run(THREE, new Progress() {
        @Override
        public void advanced(int block, int day, long residentDays) {
          told.add(block);
          days.addAndGet(residentDays);
        }

        @Override
        public boolean isCancelled() {
          return false;
        }
      });
    }
    assertThat(told).containsExactlyInAnyOrder(0, 8, 16);
    assertThat(days).hasValue(THREE.residents() * THREE.days());
  }

  /** Stopped after the first of twelve districts, long before the last. */
  @Test
  void a_run_that_is_cancelled_ends_early_and_the_session_goes_on() {
    var brought = new ArrayList<Brought>();
    try (var spark = new SparkRunner(settings(null, null), brought::add)) {
      assertThatThrownBy(() -> spark.run(Towns.districts(12, 200), new Progress() {
        @Override
        public void advanced(int block, int day, long residentDays) {}

        @Override
        public boolean isCancelled() {
          return !brought.isEmpty();
        }
      })).isInstanceOf(Runner.Interrupted.class);
      assertThat(brought).hasSizeLessThan(8);

      var town = Experiment.of(Towns.REGISTER, 9).withResidents(1_000).withDays(10);
      assertThat(Digest.of(spark.run(town, Progress.SILENT))).isEqualTo(Towns.digestOfThreads(town));
    }
  }

  @Test
  void nothing_is_left_in_the_scratch_folder_but_what_ends_with_the_process() {
    try (var spark = new SparkRunner(settings(null, null))) {
      spark.run(Experiment.of(Towns.REGISTER, 9).withResidents(1_000).withDays(10), Progress.SILENT);
    }
    assertThat(scratch).satisfies(folder -> {
      try (var files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile)).isEmpty();
      }
    });
  }

  private static Progress counting(AtomicLong days) {
    return new Progress() {
      @Override
      public void advanced(int block, int day, long residentDays) {
        days.addAndGet(residentDays);
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
