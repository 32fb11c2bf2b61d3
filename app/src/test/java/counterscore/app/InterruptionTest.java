package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Ctrl-C and SIGTERM, in a process of its own. */
@Tag("slow")
class InterruptionTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void a_run_that_is_interrupted_stops_with_status_3_and_leaves_nothing_behind(String signal) throws Exception {
    Town.into(folder);
    // Half a century, so that no machine has lived a district, which would be kept, before the signal comes.
    var process = start("run", "town.yaml", "--residents", "2_000_000_000", "--days", "18_250", "--threads", "2");
    try {
      awaitText(process, folder.resolve("err"), "resident-days/s");
      assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor()).isZero();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(3);
    } finally {
      process.destroyForcibly();
    }
    assertThat(folder.resolve("err")).content().contains("interrupted", "nothing was written").doesNotContain("\tat ");
    assertThat(folder.resolve("out")).isEmptyFile();
    assertThat(left()).containsExactlyInAnyOrder("town.yaml", "out", "err");
  }

  @Test
  void a_run_that_ends_by_itself_ends_with_status_0() throws Exception {
    Town.into(folder);
    var process = start("run", "town.yaml", "--days", "5", "--out", "finished");

    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(folder.resolve("finished/run.json")).exists();
    assertThat(left()).containsExactlyInAnyOrder("town.yaml", "out", "err", "finished");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "KILL"})
  void replicates_that_were_finished_are_kept_and_the_resumed_run_says_what_an_uninterrupted_one_says(String signal)
      throws Exception {
    Town.into(folder);
    var words = new String[] {
        "run", "town.yaml", "--residents", "100_000", "--replicates", "6", "--json", "--threads", "1", "--out", "a"
    };
    var ledger = folder.resolve("a.unfinished");
    var process = start(words);
    try {
      while (!Files.exists(ledger) || Files.readAllLines(ledger).size() < 3) {
        assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
        Thread.sleep(20);
      }
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    var cli = new Cli(folder);
    assertThat(cli.run(words).err()).contains("error RUN-011");
    assertThat(cli.run("run", "town.yaml", "--replicates", "6", "--resume", "--out", "a").err())
        .contains("error RUN-012");
    words[8] = "2";

    var resumed = cli.run(Stream.concat(Stream.of(words), Stream.of("--resume")).toArray(String[]::new));
    words[words.length - 1] = "b";
    var whole = cli.run(words);

    assertThat(resumed.err()).contains("of 6 replicates were finished before");
    assertThat(JsonMapper.shared().readTree(resumed.out()).get("findings"))
        .isEqualTo(JsonMapper.shared().readTree(whole.out()).get("findings"));
    assertThat(ledger).doesNotExist();
  }

  /** Kills once a district is kept, and at moments drawn over the time that a whole run takes: 3, and 20 under -Dfull. */
  @Test
  void a_run_that_is_killed_goes_on_with_the_districts_that_it_has_lived_and_ends_as_if_nothing_had_happened()
      throws Exception {
    Town.into(folder);
    var words = List.of("run", "town.yaml", "--residents", "2_200_000", "--days", "20", "--out");
    long begun = System.nanoTime();
    assertThat(start(and(words, "whole", "--threads", "2")).waitFor()).isZero();
    long whole = System.nanoTime() - begun;
    var digest = digest("whole");
    var random = new Random(20);
    int kills = Boolean.getBoolean("full") ? 20 : 3;
    int resumed = 0;

    for (int kill = 0; kill < kills; kill++) {
      var out = "killed-" + kill;
      var process = start(and(words, out, "--threads", "2"));
      long moment = (long) (whole * (0.3 + 0.7 * random.nextDouble()));
      if (kill == 0) { // Not left to chance: on a busy machine no district may be over at any of the moments.
        while (process.isAlive() && !Files.exists(folder.resolve(out + ".unfinished"))) {
          Thread.sleep(20);
        }
      } else {
        process.waitFor(moment, TimeUnit.NANOSECONDS);
      }
      process.destroyForcibly().waitFor();
      if (!Files.exists(folder.resolve(out))) {
        resumed += Files.exists(folder.resolve(out + ".unfinished")) ? 1 : 0;
        assertThat(new Cli(folder).run(and(words, out, "--resume", "--threads", kill % 2 == 0 ? "1" : "3")).err())
            .contains("resume: ");
      }

      assertThat(digest(out)).as("kill " + kill).isEqualTo(digest);
      assertThat(folder.resolve(out + ".unfinished")).doesNotExist();
    }
    assertThat(resumed).as("runs that had lived a district when they were killed").isPositive();
  }

  private static String[] and(List<String> words, String... further) {
    return Stream.concat(words.stream(), Stream.of(further)).toArray(String[]::new);
  }

  private String digest(String run) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve(run).resolve("run.json"))).get("digest")
        .asString();
  }

  private List<String> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /**
   * A shell that starts the tests in the background makes them ignore SIGINT, and what they start inherits that: env (GNU
   * coreutils 8.31 or later) gives the signal its meaning back.
   */
  private static List<String> hearingSignals() throws IOException, InterruptedException {
    var env = List.of("env", "--default-signal=INT");
    boolean isKnown = new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0;
    return isKnown ? env : List.of("env");
  }

  private Process start(String... arguments) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new java.util.ArrayList<Object>(hearingSignals());
    command.addAll(List.of(
        java, "-Xmx700m", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        Counterscore.class.getName()));
    command.addAll(List.of(arguments));
    return new Shell(folder, Map.of("PATH", System.getenv("PATH")))
        .start(folder.resolve("out"), folder.resolve("err"), command.toArray());
  }

  /** Waits for the run to be on its way; gives up when the process ends. */
  private static void awaitText(Process process, Path file, String text) throws Exception {
    while (!Files.readString(file).contains(text)) {
      assertThat(process.isAlive()).as("the run is alive; it said " + Files.readString(file)).isTrue();
      Thread.sleep(50);
    }
  }
}
