package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Machines that fail, in processes of their own: each ends in one clear message and a status, never in a stack trace, and nothing that
 * is half-written stands under a final name.
 */
@Tag("slow")
class FaultsTest {
  private static final boolean FULL = Boolean.getBoolean("full");

  @TempDir
  private Path folder;

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
  }

  /** A file system in memory of so many kilobytes, seen by the one process: the database, Parquet or the report no longer fits. */
  @Test
  void a_disk_that_is_full_ends_a_run_and_leaves_nothing() throws Exception {
    assumeTrue(inNamespace("true").status() == 0, "file systems of one's own, as Linux has them");

    for (int kilobytes : FULL ? new int[] {4, 64, 256, 512, 1024, 2048, 4096, 6144} : new int[] {64, 1024}) {
      var ended = inNamespace("mount -t tmpfs -o size=" + kilobytes + "k disk full && cp town.yaml full && cd full && "
          + java(List.of(), "run", "town.yaml", "--days", "20", "--out", "a") + "; status=$?; ls -A; exit $status");

      refused(ended, "error RUN-008", "Is the disk full?");
      assertThat(ended.out()).as(kilobytes + " kB").isEqualTo("town.yaml\n");
    }
  }

  @Test
  void a_folder_that_nobody_may_write_to_is_refused_before_anybody_lives() throws Exception {
    assumeTrue(inNamespace("true").status() == 0, "file systems of one's own, as Linux has them");

    var ended = inNamespace("mount -t tmpfs -o ro,size=1m disk full && "
        + java(List.of(), "run", "town.yaml", "--out", "full/a"));

    refused(ended, "error RUN-004", "nothing can be written into");
    assertThat(ended.err()).doesNotContain("residents,");
  }

  @Test
  void an_output_that_cannot_be_written_is_no_success() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "a device that is always full");

    var full = shell("exec " + java(List.of(), "scenarios", "--json") + " > /dev/full");
    refused(full, "error OUT-001", "the standard output could not be written");

    var enough = shell("(" + java(List.of(), "schema") + "; echo status $? >&2) | head -n 1");
    assertThat(enough.out()).isEqualTo("{\n");
    assertThat(enough.err()).isEqualTo("status 0\n");
  }

  @Test
  void too_little_memory_for_the_tables_is_said_before_anybody_lives() throws Exception {
    var ended = shell("exec " + java(List.of("-Xmx24m"), "run", "press-2019", "--days", "400", "--out", "a"));

    refused(ended, "error RUN-009", "COUNTERSCORE_JAVA_OPTS");
    assertThat(left()).containsExactly("town.yaml");
  }

  @Test
  void too_little_memory_for_the_residents_ends_a_run_and_leaves_nothing() throws Exception {
    var heaps = FULL ? IntStream.rangeClosed(4, 60).map(m -> 4 * m).toArray() : new int[] {60};
    for (int heap : heaps) {
      var ended =
          shell("exec " + java(List.of("-Xmx" + heap + "m"), "run", "press-2019", "--residents", "500_000", "--days",
              "5", "--out", "a"));

      if (ended.status() == 0) {
        assertThat(left()).containsExactly("a", "town.yaml");
        return;
      }
      assertThat(ended.err()).as(heap + " MB").containsAnyOf("error INT-002", "error RUN-009")
          .contains("COUNTERSCORE_JAVA_OPTS").doesNotContain("\tat ");
      assertThat(ended.status()).as(heap + " MB").isIn(1, 70);
      assertThat(left()).as(heap + " MB").containsExactly("town.yaml");
    }
  }

  @Test
  void of_two_runs_into_one_folder_one_is_kept_whole() throws Exception {
    var one = start("one", "run", "town.yaml", "--out", "a", "--seed", "1");
    var two = start("two", "run", "town.yaml", "--out", "a", "--seed", "2");
    var statuses = List.of(one.waitFor(), two.waitFor());

    assertThat(statuses).containsExactlyInAnyOrder(0, 1);
    assertThat(Files.readString(folder.resolve(one.exitValue() == 0 ? "two.err" : "one.err")))
        .contains("error RUN-0", "exists already").doesNotContain("\tat ", "disk full");
    assertThat(new Cli(folder).run("query", "a", "show tables").status()).isZero();
    assertThat(left()).containsExactly("a", "one.err", "one.out", "town.yaml", "two.err", "two.out");
  }

  /** Moments are drawn over the time of a whole run, from the start of the JVM to the last rename: 2, and 60 under -Dfull. */
  @Test
  void a_signal_at_any_moment_leaves_all_or_nothing() throws Exception {
    long begun = System.nanoTime();
    assertThat(start("whole", "run", "town.yaml", "--out", "whole").waitFor()).isZero();
    long whole = System.nanoTime() - begun;
    var random = new Random(11);

    for (int k = 0; k < (FULL ? 60 : 2); k++) {
      var process = start("k", "run", "town.yaml", "--out", "a");
      boolean isOver = process.waitFor((long) (whole * random.nextDouble()), TimeUnit.NANOSECONDS);
      var signal = k % 2 == 0 ? "TERM" : "INT";
      if (!isOver) {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      }
      int status = process.waitFor();

      // 130 and 143: before the command had begun, the JVM ends by itself.
      assertThat(status).as(signal).isIn(0, 3, 130, 143);
      assertThat(Files.readString(folder.resolve("k.err"))).doesNotContain("\tat ");
      assertThat(left()).as(signal + " with status " + status).filteredOn(name -> name.startsWith(".")).isEmpty();
      if (Files.exists(folder.resolve("a"))) {
        assertThat(new Cli(folder).run("query", "a", "show tables").status()).isZero();
        Files.move(folder.resolve("a"), folder.resolve("done-" + k));
      } else {
        assertThat(status).isNotZero();
      }
    }
  }

  @Test
  void a_database_that_was_cut_off_is_refused_wherever_it_ends() throws Exception {
    var cli = new Cli(folder);
    assertThat(cli.run("run", "town.yaml", "--days", "5", "--out", "a").status()).isZero();
    var database = folder.resolve("a/results.duckdb");
    long size = Files.size(database);
    var random = new Random(11);

    for (int k = 0; k < 6; k++) {
      try (var file = new RandomAccessFile(database.toFile(), "rw")) {
        size = k == 5 ? 0 : (long) (size * (0.5 + 0.5 * random.nextDouble()));
        file.setLength(size);
      }
      var ended = cli.run("query", "a", "show tables");
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.err()).contains("error QUE-002", "results.duckdb is not the file that the run wrote");
    }
  }

  private static void refused(Shell.Ended ended, String... says) {
    assertThat(ended.status()).as(ended.err()).isEqualTo(1);
    assertThat(ended.err()).contains(says).doesNotContain("\tat ", "INT-001", "Exception");
  }

  /** A process whose file systems nobody else sees. */
  private Shell.Ended inNamespace(String script) throws Exception {
    Files.createDirectories(folder.resolve("full"));
    var ended = new Shell(folder, environment()).run("unshare", "-rm", "sh", "-c", script);
    Files.delete(folder.resolve("full"));
    return ended;
  }

  private Shell.Ended shell(String script) throws Exception {
    return new Shell(folder, environment()).run("sh", "-c", script);
  }

  private Process start(String name, String... arguments) throws IOException {
    return new Shell(folder, environment()).start(folder.resolve(name + ".out"), folder.resolve(name + ".err"), "sh",
        "-c",
        "exec " + java(List.of(), arguments));
  }

  private static Map<String, String> environment() {
    return Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8");
  }

  /** As a line for a shell. */
  private static String java(List<String> options, String... arguments) {
    var words =
        new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx500m"));
    words.addAll(options);
    words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path"), Counterscore.class.getName()));
    words.addAll(List.of(arguments));
    return "'" + String.join("' '", words) + "'";
  }

  private List<String> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
