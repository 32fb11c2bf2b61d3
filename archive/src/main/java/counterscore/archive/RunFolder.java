package counterscore.archive;

import counterscore.findings.Finding;
import counterscore.observation.Observations;
import counterscore.scenario.Parameter;
import counterscore.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run folder in the making. Everything is written into a hidden sibling of the target, synced, and renamed at the end: the
 * folder appears under its name only when it is complete, and a run that fails or is stopped leaves nothing.
 */
public final class RunFolder implements AutoCloseable {
  /** The record of the run, written last. */
  public static final String RECORD = "run.json";

  /** The database. */
  public static final String DATABASE = "results.duckdb";

  private final Path target;
  private final Path temporary;
  private boolean complete;

  private RunFolder(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * Starts a folder.
   *
   * @throws FileAlreadyExistsException if the target exists
   * @throws IOException if its parent is no folder that can be written to
   */
  public static RunFolder writing(Path target) throws IOException {
    var absolute = target.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    var parent = java.util.Objects.requireNonNullElse(absolute.getParent(), absolute);
    return new RunFolder(absolute, Files.createTempDirectory(parent, "." + absolute.getFileName() + "-"));
  }

  /** Where files of the run may be put before it is complete. */
  public Path path() {
    return temporary;
  }

  /** Writes a file of text, in UTF-8. */
  public void writeText(String name, String text) throws IOException {
    Files.writeString(temporary.resolve(name), text);
  }

  /** Writes the tables, to the database and as Parquet. */
  public void writeTables(
      RunRecord record,
      Scenario scenario,
      Observations observations,
      List<Finding> findings,
      List<Parameter> parameters)
      throws IOException {
    try (var store = new TableStore(temporary, record.basis())) {
      store.write(OtherTables.run(record));
      store.write(OtherTables.strata(scenario, observations));
      for (var table : CounterTables.of(observations)) {
        store.write(table);
      }
      store.write(OtherTables.findings(findings));
      store.write(OtherTables.parameters(parameters));
    } catch (SQLException e) {
      throw new IOException("the tables could not be written to " + target + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes {@code run.json} with the hashes of all other files and gives the folder its name.
   *
   * @return the record as written
   */
  public RunRecord complete(RunRecord record) throws IOException {
    var sealed = record.withTables(hashes(temporary));
    RunRecords.write(sealed, temporary.resolve(RECORD));
    try (var files = Files.list(temporary)) {
      files.forEach(RunFolder::sync);
    }
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    complete = true;
    return sealed;
  }

  private static void sync(Path file) {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 in hexadecimal of every file but the record, by name. */
  static SortedMap<String, String> hashes(Path folder) throws IOException {
    var hashes = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (!name.equals(RECORD)) {
          hashes.put(name, Hashes.sha256(file));
        }
      }
    }
    return hashes;
  }

  /**
   * Reads the record of a finished run.
   *
   * @throws Damaged if there is none, or if a file is not what was written
   */
  public static RunRecord open(Path folder) throws IOException {
    var file = folder.resolve(RECORD);
    if (!Files.isRegularFile(file)) {
      throw new Damaged(folder + " is no run folder: it has no " + RECORD);
    }
    var record = RunRecords.read(file);
    var found = hashes(folder);
    for (var table : record.tables().entrySet()) {
      if (!table.getValue().equals(found.get(table.getKey()))) {
        throw new Damaged(folder.resolve(table.getKey()) + " is not the file that the run wrote");
      }
    }
    return record;
  }

  /** Thrown when a folder is not what a run left. */
  public static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
      super(message);
    }
  }

  /** Removes what was written, unless the folder is complete. */
  @Override
  public void close() throws IOException {
    if (!complete && Files.exists(temporary)) {
      try (var files = Files.walk(temporary)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
