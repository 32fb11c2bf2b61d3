package counterscore.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RunRecordTest {
  @TempDir
  Path parent;

  @Test
  void run_json_has_the_keys_that_were_promised() throws IOException {
    Sample.write(parent.resolve("run-1"));
    var json = JsonMapper.shared().readTree(Files.readString(parent.resolve("run-1/run.json")));

    assertThat(json.propertyNames()).contains(
        "synthetic", "scenario", "basis", "basisNote", "scenarioSha256", "scenarioText", "changes", "seed", "residents",
        "days",
        "threads", "engine", "version", "jdk", "digest", "events", "timings", "residentDaysPerSecond",
        "peakMemoryBytes",
        "blocks",
        "warnings", "tables");
    assertThat(json.get("synthetic").asBoolean()).isTrue();
    assertThat(json.get("basis").asString()).isEqualTo("invented");
    assertThat(json.get("timings").get("simulateSeconds").asDouble()).isEqualTo(0.5);
    assertThat(json.get("digest").asString()).startsWith("sha256:");
    assertThat(json.get("blocks").get("1").asString()).isEqualTo("cd");
  }

  @Test
  void run_json_holds_the_hash_of_every_other_file() throws Exception {
    var record = Sample.write(parent.resolve("run-1"));
    var sha = java.security.MessageDigest.getInstance("SHA-256");

    var files = Sample.names(parent.resolve("run-1"));
    assertThat(record.tables().keySet()).hasSize(files.size() - 1).allMatch(files::contains).doesNotContain("run.json");
    for (var table : record.tables().entrySet()) {
      assertThat(table.getValue()).as(table.getKey()).isEqualTo(
          HexFormat.of().formatHex(sha.digest(Files.readAllBytes(parent.resolve("run-1").resolve(table.getKey())))));
    }
  }

  @Test
  void what_is_written_is_what_is_read() throws IOException {
    var record = Sample.record(Sample.observations(2)).withTables(new TreeMap<>(Map.of("a", "b")));
    var file = parent.resolve("run.json");

    RunRecords.write(record, file);

    assertThat(RunRecords.read(file)).isEqualTo(record);
    assertThat(Files.readString(file)).isEqualTo(RunRecords.json(record)).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void the_largest_seed_and_count_survive() throws IOException {
    var r = Sample.record(Sample.empty());
    var extreme = new RunRecord(
        true, r.scenario(), r.title(), r.basis(), r.basisNote(), r.scenarioSha256(), r.changes(),
        "\u0000\ud83d\ude00\"\\", Long.MIN_VALUE,
        Long.MAX_VALUE, r.days(), r.threads(), r.engine(), r.replicates(), r.otherPeople(), r.version(), r.jdk(),
        r.variants(),
        r.digest(), Long.MAX_VALUE, 1.0 / 3,
        r.timings(),
        Double.MAX_VALUE, Long.MAX_VALUE, r.blocks(), r.warnings(), r.tables());
    RunRecords.write(extreme, parent.resolve("run.json"));

    assertThat(RunRecords.read(parent.resolve("run.json"))).isEqualTo(extreme);
  }

  @Test
  void no_run_is_of_real_people() {
    var r = Sample.record(Sample.empty());

    assertThatThrownBy(() -> new RunRecord(
        false, r.scenario(), r.title(), r.basis(), r.basisNote(), r.scenarioSha256(), r.changes(), r.scenarioText(),
        r.seed(),
        r.residents(), r.days(), r.threads(), r.engine(), r.replicates(), r.otherPeople(), r.version(), r.jdk(),
        r.variants(),
        r.digest(), r.events(),
        r.eventsPerResidentYear(),
        r.timings(),
        r.residentDaysPerSecond(), r.peakMemoryBytes(), r.blocks(), r.warnings(), r.tables()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("synthetic");
  }

  @Test
  void peak_memory_is_that_of_a_process_or_zero_where_nobody_tells() {
    if (Files.exists(Path.of("/proc/self/status"))) {
      assertThat(PeakMemory.bytes()).isBetween(10_000_000L, 1L << 44);
    } else {
      assertThat(PeakMemory.bytes()).isZero();
    }
  }
}
