package counterscore.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder appears complete or not at all. */
class RunFolderTest {
  @TempDir
  Path parent;

  private static RunRecord record() {
    return Sample.record(Sample.empty());
  }

  @Test
  void nothing_stands_under_the_name_before_the_folder_is_complete() throws IOException {
    var target = parent.resolve("run-1");
    try (var folder = RunFolder.writing(target)) {
      Files.writeString(folder.path().resolve("report.html"), "<p>");
      assertThat(target).doesNotExist();
      assertThat(folder.path().getParent()).isEqualTo(parent);
      assertThat(folder.path().getFileName().toString()).startsWith(".run-1");

      folder.complete(record());

      assertThat(Sample.names(target)).containsExactly("report.html", "run.json");
    }
    assertThat(Sample.names(parent)).containsExactly("run-1");
  }

  @Test
  void a_run_that_fails_leaves_nothing() throws IOException {
    try (var folder = RunFolder.writing(parent.resolve("run-1"))) {
      folder.writeTables(record(), Sample.scenario(), Sample.empty(), List.of(), Sample.findings(),
          Sample.parameters(), List.of(), List.of());
      Files.createDirectories(folder.path().resolve("a/b"));
    }

    assertThat(Sample.names(parent)).isEmpty();
  }

  @Test
  void what_cannot_be_hashed_stops_the_run_before_it_appears() throws IOException {
    try (var folder = RunFolder.writing(parent.resolve("run-1"))) {
      Files.createDirectory(folder.path().resolve("charts"));

      assertThatThrownBy(() -> folder.complete(record())).isInstanceOf(IOException.class)
          .hasMessageContaining("charts");
    }
    assertThat(Sample.names(parent)).isEmpty();
  }

  @Test
  void the_finished_folder_has_the_permissions_of_any_new_folder() throws IOException {
    assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"));
    Sample.write(parent.resolve("run-1"));
    var plain = Files.createDirectory(parent.resolve("plain"));

    assertThat(Files.getPosixFilePermissions(parent.resolve("run-1"))).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "file", "dangling"})
  void a_target_that_exists_is_refused_and_left_as_it_is(String kind) throws IOException {
    var target = parent.resolve("run-1");
    make(target, kind);

    assertThatThrownBy(() -> RunFolder.writing(target)).isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining(target.toString()).hasMessageContaining("choose another name");
    assertThat(Sample.names(parent)).containsExactly("run-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "file", "dangling", "run"})
  void a_target_that_appears_while_the_run_is_on_is_never_overwritten(String kind) throws IOException {
    var target = parent.resolve("run-1");
    try (var folder = RunFolder.writing(target)) {
      make(target, kind);
      var key =
          Files.readAttributes(target, java.nio.file.attribute.BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .fileKey();

      assertThatThrownBy(() -> folder.complete(record())).isInstanceOf(FileAlreadyExistsException.class)
          .hasMessageContaining("choose another name");

      assertThat(
          Files.readAttributes(target, java.nio.file.attribute.BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .fileKey())
          .isEqualTo(key);
    }
    assertThat(Sample.names(parent)).containsExactly("run-1");
  }

  private static void make(Path target, String kind) throws IOException {
    switch (kind) {
      case "folder" -> Files.createDirectory(target);
      case "file" -> Files.writeString(target, "mine");
      case "dangling" -> Files.createSymbolicLink(target, target.resolveSibling("nowhere"));
      default -> Sample.write(target);
    }
  }

  @Test
  void two_runs_to_one_name_do_not_disturb_each_other() throws IOException {
    var target = parent.resolve("run-1");
    try (var first = RunFolder.writing(target); var second = RunFolder.writing(target)) {
      assertThat(first.path()).isNotEqualTo(second.path());
      second.complete(record());

      assertThatThrownBy(() -> first.complete(record())).isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(Sample.names(parent)).containsExactly("run-1");
    assertThat(RunFolder.open(target)).isEqualTo(record());
  }

  @Test
  void a_parent_that_is_missing_or_a_file_is_named_with_a_way_out() throws IOException {
    Files.writeString(parent.resolve("file"), "");

    assertThatThrownBy(() -> RunFolder.writing(parent.resolve("missing/run-1")))
        .isInstanceOf(IOException.class).hasMessage(parent.resolve("missing") + " does not exist: make it first");
    assertThatThrownBy(() -> RunFolder.writing(parent.resolve("file/run-1")))
        .isInstanceOf(IOException.class).hasMessage(parent.resolve("file") + " is no folder: choose another place");
  }

  @Test
  void a_parent_that_cannot_be_written_to_is_named() {
    var proc = Path.of("/proc");
    assumeTrue(Files.isDirectory(proc));

    assertThatThrownBy(() -> RunFolder.writing(proc.resolve("run-1")))
        .isInstanceOf(IOException.class).hasMessageStartingWith("no folder can be made in /proc: ");
  }

  @Test
  void a_name_that_the_database_cannot_open_is_refused_before_the_run() throws IOException {
    for (var name : new String[] {"a;threads=4", "a?b"}) {
      assertThatThrownBy(() -> RunFolder.writing(parent.resolve(name)))
          .isInstanceOf(IOException.class).hasMessageContaining("semicolon").hasMessageContaining("choose another");
      assertThatThrownBy(() -> Query.run(parent.resolve(name), "select 1")).isInstanceOf(IOException.class)
          .hasMessageContaining("semicolon");
    }
    assertThat(Sample.names(parent)).isEmpty();
  }

  @Test
  void an_unusual_name_is_written_and_read_like_any_other() throws IOException {
    for (var name : new String[] {"it's a \"run\" [1] {x} *#%20", "Zählung-市", "a=b&c"}) {
      var record = Sample.write(parent.resolve(name));

      assertThat(RunFolder.open(parent.resolve(name))).isEqualTo(record);
      assertThat(Query.run(parent.resolve(name), "select count(*) from run").rows().getFirst()).containsExactly("1");
    }
    assertThat(Sample.names(parent)).hasSize(3);
  }

  @Test
  void an_interrupted_thread_completes_nothing_and_leaves_nothing() throws IOException {
    try (var folder = RunFolder.writing(parent.resolve("run-1"))) {
      folder.writeTables(record(), Sample.scenario(), Sample.empty(), List.of(), Sample.findings(),
          Sample.parameters(), List.of(), List.of());
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> folder.complete(record())).isInstanceOf(InterruptedIOException.class)
          .hasMessageContaining("was stopped before");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(Sample.names(parent)).isEmpty();
  }
}
