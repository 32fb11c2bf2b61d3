package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
    cli = new Cli(folder);
  }

  @Test
  void a_run_prints_its_summary_with_the_digest_last_and_keeps_a_folder() {
    var ended = cli.run("run", "town.yaml", "--out", "a");

    assertThat(ended.err()).startsWith("town: 2,000 residents, 90 days, seed 1, ").doesNotContain("error");
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("invented").endsWith("\n");
    assertThat(ended.out().lines().reduce((first, second) -> second)).hasValueSatisfying(
        last -> assertThat(last).matches("digest sha256:[0-9a-f]{64}"));
    assertThat(folder.resolve("a")).isDirectoryContaining("glob:**/run.json")
        .isDirectoryContaining("glob:**/results.duckdb").isDirectoryContaining("glob:**/report.html");
    assertThat(run("a").get("digest").asString()).isEqualTo(ended.line("digest ").substring(7));
  }

  @Test
  void run_json_says_what_was_run_how_and_what_came_out() {
    cli.run("run", "town.yaml", "--out", "a", "--seed", "7", "--threads", "1", "--days", "60");

    var run = run("a");
    assertThat(run.get("synthetic").asBoolean()).isTrue();
    assertThat(run.get("scenario").asString()).isEqualTo("town");
    assertThat(run.get("basis").asString()).isEqualTo("invented");
    assertThat(run.get("scenarioSha256").asString()).matches("[0-9a-f]{64}");
    assertThat(run.get("scenarioText").asString()).contains("A town that grades its riders");
    assertThat(run.get("seed").asLong()).isEqualTo(7);
    assertThat(run.get("residents").asLong()).isEqualTo(2000);
    assertThat(run.get("days").asInt()).isEqualTo(60);
    assertThat(run.get("threads").asInt()).isEqualTo(1);
    assertThat(run.get("version").asString()).isNotEmpty();
    assertThat(run.get("jdk").asString()).startsWith("25");
    // 2000 residents, 60 days, 30.5 events a year: 10,027 on average, with a spread of about 190.
    assertThat(run.get("events").asLong()).isBetween(8_500L, 11_500L);
    assertThat(run.get("eventsPerResidentYear").asDouble()).isBetween(26.0, 35.0);
    assertThat(run.at("/timings/simulateSeconds").asDouble()).isPositive();
    assertThat(run.get("residentDaysPerSecond").asDouble()).isPositive();
    assertThat(run.get("peakMemoryBytes").asLong()).isGreaterThan(10_000_000);
    assertThat(run.get("blocks").size()).isEqualTo(1);
  }

  @Test
  void threads_do_not_change_the_digest_and_the_seed_does() {
    cli.run("run", "town.yaml", "--out", "a", "--residents", "150_000", "--days", "40", "--threads", "1");
    cli.run("run", "town.yaml", "--out", "b", "--residents", "150_000", "--days", "40", "--threads", "2");
    cli.run("run", "town.yaml", "--out", "c", "--residents", "150_000", "--days", "40", "--seed", "2");

    assertThat(run("b").get("digest")).isEqualTo(run("a").get("digest"));
    assertThat(run("b").get("blocks")).isEqualTo(run("a").get("blocks"));
    assertThat(run("c").get("digest")).isNotEqualTo(run("a").get("digest"));
  }

  @Test
  void the_first_residents_of_a_larger_run_are_the_same_block_by_block() {
    cli.run("run", "town.yaml", "--out", "a", "--residents", "131072", "--days", "40");
    cli.run("run", "town.yaml", "--out", "b", "--residents", "200k", "--days", "40");

    assertThat(run("a").get("blocks").size()).isEqualTo(2);
    assertThat(run("b").get("blocks").size()).isEqualTo(4);
    for (var block : new String[] {"0", "1"}) {
      assertThat(run("b").get("blocks").get(block)).as(block).isEqualTo(run("a").get("blocks").get(block));
    }
    assertThat(run("b").get("blocks").get("0")).isNotEqualTo(run("b").get("blocks").get("1"));
  }

  @Test
  void a_change_changes_the_scenario_and_is_kept_as_typed() {
    cli.run("run", "town.yaml", "--out", "a");
    var ended = cli.run(
        "run", "town.yaml", "--out", "b", "--set", "schemes.town-score.start=120",
        "--set", "conduct.fare-dodging.rate.per-year=0");

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(run("b").get("changes").get(0).asString()).isEqualTo("schemes.town-score.start=120");
    assertThat(run("b").get("changes").size()).isEqualTo(2);
    assertThat(run("b").get("events").asLong()).isLessThan(run("a").get("events").asLong());
    assertThat(run("b").get("digest")).isNotEqualTo(run("a").get("digest"));
  }

  @Test
  void json_is_one_object_with_the_record_and_the_findings_and_nothing_else() {
    var ended = cli.run("run", "town.yaml", "--json");

    var object = JsonMapper.shared().readTree(ended.out());
    assertThat(object.get("digest").asString()).startsWith("sha256:");
    assertThat(object.get("folder").asString()).isEqualTo(folder.resolve("run-town-1").toString());
    assertThat(object.get("findings").size()).isPositive();
    for (var finding : object.get("findings")) {
      assertThat(finding.get("sentence").asString()).startsWith("In this simulation");
    }
  }

  @Test
  void without_a_folder_the_first_free_number_is_taken() throws IOException {
    Files.createDirectory(folder.resolve("run-town-1"));

    assertThat(cli.run("run", "town.yaml", "--days", "2").status()).isZero();
    assertThat(cli.run("run", "town.yaml", "--days", "2").status()).isZero();

    assertThat(folder.resolve("run-town-1")).isEmptyDirectory();
    assertThat(folder.resolve("run-town-2/run.json")).exists();
    assertThat(folder.resolve("run-town-3/run.json")).exists();
  }

  @Test
  void what_was_declared_and_never_happened_is_warned_of() throws IOException {
    Town.changed(folder, "noticed-by: {inspectors: 0.3}", "noticed-by: {inspectors: 0}");

    var ended = cli.run("run", "town.yaml", "--residents", "50", "--days", "3", "--out", "a",
        "--set", "demands.tram-pass.rate.per-year=0");

    assertThat(ended.status()).isZero();
    assertThat(ended.err()).contains(
        "warning: watcher \"inspectors\" wrote no entry in this run",
        "warning: demand \"tram-pass\" was never made in this run",
        "warning: look-up party \"tram\" looked nobody up in this run");
    assertThat(run("a").get("warnings").size()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void a_run_of_ordinary_size_of_the_town_warns_of_nothing() {
    assertThat(cli.run("run", "town.yaml", "--out", "a").err()).doesNotContain("warning");
  }

  private JsonNode run(String out) {
    return JsonMapper.shared().readTree(folder.resolve(out).resolve("run.json"));
  }
}
