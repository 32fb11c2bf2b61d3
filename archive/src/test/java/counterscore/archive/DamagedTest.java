package counterscore.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B11: a folder that is not what the run left is refused, and the message says which file. */
class DamagedTest {
  @TempDir
  static Path written;

  private static RunRecord record = Sample.record(Sample.empty());

  @TempDir
  Path parent;

  private Path folder = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    record = Sample.write(written.resolve("run-1"));
  }

  @BeforeEach
  void copy() throws IOException {
    folder = Files.createDirectory(parent.resolve("run-1"));
    for (var name : Sample.names(written.resolve("run-1"))) {
      Files.copy(written.resolve("run-1").resolve(name), folder.resolve(name));
    }
  }

  @Test
  void B11_an_untouched_folder_is_opened_also_through_a_link_to_it() throws IOException {
    assertThat(RunFolder.open(folder)).isEqualTo(record);
    assertThat(RunFolder.open(Files.createSymbolicLink(parent.resolve("latest"), folder))).isEqualTo(record);
  }

  @ParameterizedTest
  @ValueSource(strings = {"results.duckdb", "tiers.parquet"})
  void B11_a_changed_file_is_refused(String name) throws IOException {
    Files.write(folder.resolve(name), new byte[] {0}, StandardOpenOption.APPEND);

    refused(name + " is not the file that the run wrote");
  }

  @Test
  void B11_a_record_with_another_scenario_than_the_one_that_was_run_is_refused() throws IOException {
    var text = Files.readString(folder.resolve("run.json"));
    Files.writeString(folder.resolve("run.json"), text.replace("title: A town", "title: A city"));

    refused("run.json holds another scenario than the one that was run");
  }

  @Test
  void B11_a_missing_file_is_refused() throws IOException {
    Files.delete(folder.resolve("flows.parquet"));

    refused("flows.parquet is missing");
  }

  @Test
  void B11_an_added_file_is_refused() throws IOException {
    Files.writeString(folder.resolve("results.duckdb.wal"), "");

    refused("results.duckdb.wal was not written by the run");
  }

  @Test
  void B11_links_and_folders_are_refused() throws IOException {
    var copy = Files.move(folder.resolve("tiers.parquet"), parent.resolve("tiers.parquet"));
    Files.createSymbolicLink(folder.resolve("tiers.parquet"), copy);
    refused("tiers.parquet is a folder or a link");

    Files.delete(folder.resolve("tiers.parquet"));
    Files.createDirectory(folder.resolve("tiers.parquet"));
    refused("tiers.parquet is a folder or a link");
  }

  @Test
  void B11_a_record_that_is_a_link_is_refused() throws IOException {
    var copy = Files.move(folder.resolve("run.json"), parent.resolve("run.json"));
    Files.createSymbolicLink(folder.resolve("run.json"), copy);

    refused("run.json is a folder or a link");
  }

  @Test
  void a_folder_without_a_record_and_no_folder_at_all_are_no_runs() throws IOException {
    Files.delete(folder.resolve("run.json"));

    refused("is no run folder: it has no run.json");
    assertThatThrownBy(() -> RunFolder.open(parent.resolve("nowhere")))
        .isInstanceOf(RunFolder.Damaged.class).hasMessageContaining("is no run folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"synthetic\": true}", "\u0000"})
  void a_record_that_is_no_record_is_refused(String text) throws IOException {
    Files.writeString(folder.resolve("run.json"), text);

    refused("run.json cannot be read");
  }

  @Test
  void a_record_that_is_not_utf_8_is_refused() throws IOException {
    Files.write(folder.resolve("run.json"), "\"ä\"".getBytes(StandardCharsets.ISO_8859_1));

    refused("run.json cannot be read: it is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "\"synthetic\" : true=>\"synthetic\" : false", "\"basis\" : \"invented\",=>", "\"seed\" : -7,=>",
      "\"seed\" : -7=>\"seed\" : null"})
  void a_record_that_lacks_something_or_claims_to_be_real_is_refused(String change) throws IOException {
    var text = Files.readString(folder.resolve("run.json"));
    var changed = text.replace(change.split("=>", -1)[0], change.split("=>", -1)[1]);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(folder.resolve("run.json"), changed);

    refused("run.json cannot be read");
  }

  @Test
  void keys_of_a_later_version_are_passed_over() throws IOException {
    var text = Files.readString(folder.resolve("run.json"));
    Files.writeString(folder.resolve("run.json"), text.replaceFirst("\\{", "{ \"later\" : [ 1 ],"));

    assertThat(RunFolder.open(folder)).isEqualTo(record);
  }

  private void refused(String message) {
    assertThatThrownBy(() -> RunFolder.open(folder)).isInstanceOf(RunFolder.Damaged.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> Query.run(folder, "select 1"))
        .isInstanceOf(RunFolder.Damaged.class).hasMessageContaining(message);
  }
}
