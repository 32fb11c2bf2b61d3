package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a user gets wrong ends in a clear error, never in a stack trace, and nothing is written. */
class BadInputTest {
  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
    cli = new Cli(folder);
  }

  @AfterEach
  void nothing_was_written() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(List.of("town.yaml", "a folder", "finished")::contains);
    }
  }

  @Test
  void nobody_to_simulate() {
    refused("run", "town.yaml", "--residents", "0").contains("--residents", "0", "2,000,000,000");
    refused("run", "town.yaml", "--residents", "-5").contains("--residents");
    refused("run", "town.yaml", "--residents", "2000000001").contains("--residents");
  }

  @Test
  void no_day_to_simulate() {
    refused("run", "town.yaml", "--days", "-1").contains("--days", "-1", "18,250");
    refused("run", "town.yaml", "--days", "0").contains("--days");
    refused("run", "town.yaml", "--days", "18251").contains("--days");
  }

  @Test
  void no_thread_to_simulate_with() {
    refused("run", "town.yaml", "--threads", "0").contains("--threads");
    refused("run", "town.yaml", "--threads", "100000").contains("--threads");
  }

  @Test
  void what_is_no_number_is_a_mistake_of_usage() {
    for (var option : List.of("--residents", "--days", "--seed", "--threads")) {
      var ended = cli.run("run", "town.yaml", option, "many");
      assertThat(ended.status()).as(option).isEqualTo(2);
      assertThat(ended.err()).startsWith("error USE-001: ").contains(option, "many");
    }
    assertThat(cli.run("run", "town.yaml", "--days", "99999999999").status()).isEqualTo(2);
  }

  @Test
  void a_misspelt_option_or_command_names_the_nearest() {
    var option = cli.run("run", "town.yaml", "--sed", "3");
    assertThat(option.status()).isEqualTo(2);
    assertThat(option.err()).contains("--sed", "--seed");
    var command = cli.run("rnu", "town.yaml");
    assertThat(command.status()).isEqualTo(2);
    assertThat(command.err()).contains("rnu", "run");
    assertThat(cli.run().status()).isEqualTo(2);
    assertThat(cli.run("run").status()).isEqualTo(2);
  }

  @Test
  void an_unknown_scenario_names_the_nearest() {
    refused("run", "pres-2019").contains("pres-2019", "press-2019");
    refused("run", "zzzzzzzzzzzzzz").contains("zzzzzzzzzzzzzz", "counterscore scenarios");
    refused("run", "twon.yaml").contains("twon.yaml");
  }

  @Test
  void a_folder_is_no_scenario() throws IOException {
    Files.createDirectory(folder.resolve("a folder"));
    refused("run", "a folder").contains("a folder");
  }

  @Test
  void a_file_that_cannot_be_read() throws IOException {
    // Permissions do not stop root; the memory of a process that nobody may read as a file does.
    refused("run", "/proc/self/mem").contains("/proc/self/mem");
  }

  @Test
  void a_misspelt_key() throws IOException {
    Town.changed(folder, "    start: 100", "    strat: 100");
    refused("run", "town.yaml").contains("town.yaml:", "strat", "start");
  }

  @Test
  void shares_that_sum_to_something_else_than_1() throws IOException {
    Town.changed(folder, "west: 0.6", "west: 0.7");
    refused("run", "town.yaml").contains("town.yaml:", "1.1");
  }

  @Test
  void a_rule_for_an_undeclared_conduct() throws IOException {
    Town.changed(folder, "      loud-music: {points: -5}", "      loud-musik: {points: -5}");
    refused("run", "town.yaml").contains("town.yaml:", "loud-musik", "loud-music");
  }

  @Test
  void tiers_out_of_order() throws IOException {
    Town.changed(folder, "{A: 100, B: 80, C: 0}", "{A: 80, B: 100, C: 0}");
    refused("run", "town.yaml").contains("town.yaml:", "tier");
  }

  @Test
  void all_errors_are_told_at_once() throws IOException {
    Files.writeString(folder.resolve("town.yaml"), Town.yaml()
        .replace("west: 0.6", "west: 0.7").replace("loud-music: {points: -5}", "loud-musik: {points: -5}"));
    refused("run", "town.yaml").contains("1.1", "loud-musik");
  }

  @Test
  void a_file_of_200_MB() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("town.yaml").toFile(), "rw")) {
      file.setLength(200_000_000);
    }
    refused("run", "town.yaml").contains("town.yaml");
  }

  @Test
  void an_alias_bomb() throws IOException {
    var bomb = new StringBuilder("format: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]\n");
    }
    Files.writeString(folder.resolve("town.yaml"), bomb);
    refused("run", "town.yaml").contains("town.yaml");
  }

  @Test
  void deep_nesting() throws IOException {
    Files.writeString(folder.resolve("town.yaml"), "format: " + "[".repeat(100_000));
    refused("run", "town.yaml").contains("town.yaml");
  }

  @Test
  void a_file_that_is_not_UTF_8() throws IOException {
    Files.write(folder.resolve("town.yaml"),
        Town.yaml().replace("A town", "Östad").getBytes(StandardCharsets.ISO_8859_1));
    refused("run", "town.yaml").contains("town.yaml", "UTF-8");
  }

  @Test
  void an_empty_file_and_one_that_is_no_yaml() throws IOException {
    Files.writeString(folder.resolve("town.yaml"), "");
    refused("run", "town.yaml").contains("town.yaml");
    Files.writeString(folder.resolve("town.yaml"), "a: b: c:\n\t- {");
    refused("run", "town.yaml").contains("town.yaml");
    Files.writeString(folder.resolve("town.yaml"), "just words");
    refused("run", "town.yaml").contains("town.yaml");
  }

  @Test
  void a_change_of_something_that_is_not_there() {
    refused("run", "town.yaml", "--set", "schemes.town-score.strat=5").contains("strat");
    refused("run", "town.yaml", "--set", "schemes.town-score.start").contains("schemes.town-score.start");
    refused("run", "town.yaml", "--set", "schemes.town-score.start=many").contains("many");
    refused("run", "town.yaml", "--set", "society.groups.home.east=0.9").contains("1.5");
  }

  @Test
  void tables_that_do_not_fit_into_memory() throws IOException {
    var eight = IntStream.range(0, 7).mapToObj(i -> "\n    g" + i + ": {a: 0.5, b: 0.5}").collect(Collectors.joining());
    Town.changed(folder, "home: {east: 0.4, west: 0.6}", "home: {east: 0.4, west: 0.6}" + eight);
    refused("run", "town.yaml", "--days", "18250", "--threads", "1024").contains("RUN-009", "MB",
        "COUNTERSCORE_JAVA_OPTS");
  }

  @Test
  void an_output_folder_that_exists_already() throws IOException {
    Files.createDirectory(folder.resolve("finished"));
    refused("run", "town.yaml", "--out", "finished").contains("finished", "exists");
    refused("run", "town.yaml", "--out", "town.yaml").contains("town.yaml", "exists");
  }

  @Test
  void an_output_folder_that_cannot_be_made() {
    refused("run", "town.yaml", "--out", "town.yaml/below").contains("town.yaml");
    refused("run", "town.yaml", "--out", "/proc/none/such").contains("/proc/none");
  }

  private org.assertj.core.api.AbstractStringAssert<?> refused(String... arguments) {
    var ended = cli.run(arguments);
    assertThat(ended.status()).as(String.join(" ", arguments) + "\n" + ended.err()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("error ").doesNotContain("Exception", "\tat ", "INT-001");
    return assertThat(ended.err());
  }
}
