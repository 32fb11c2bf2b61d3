package counterscore.archive;

import counterscore.findings.Attributions;
import counterscore.findings.Contrasts;
import counterscore.findings.Finding;
import counterscore.findings.Reliability;
import counterscore.findings.Gaps;
import counterscore.findings.Replicate;
import counterscore.findings.Sensitivities;
import counterscore.findings.SideBySide;
import counterscore.findings.SplitEffects;
import counterscore.findings.Silences;
import counterscore.observation.LifeStory;
import counterscore.observation.Observations;
import counterscore.scenario.Parameter;
import counterscore.scenario.Scenario;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A run folder in the making: it appears under its name only when it is complete, and a run that fails or is stopped leaves nothing. */
public final class RunFolder implements AutoCloseable {
  /** The record of the run, written last. */
  public static final String RECORD = "run.json";

  /** The database. */
  public static final String DATABASE = "results.duckdb";

  private final NewFolder folder;

  private RunFolder(NewFolder folder) {
    this.folder = folder;
  }

  /**
   * Starts a folder.
   *
   * @throws FileAlreadyExistsException if the target exists
   * @throws IOException if its parent is no folder that can be written to, or its name cannot be used
   */
  public static RunFolder writing(Path target) throws IOException {
    refuseUnopenable(target.toAbsolutePath().normalize());
    return new RunFolder(NewFolder.at(target));
  }

  /** Where files of the run may be put before it is complete. No folders. */
  public Path path() {
    return folder.path();
  }

  /** Writes a file of text, in UTF-8. */
  public void writeText(String name, String text) throws IOException {
    Files.writeString(folder.path().resolve(name), text);
  }

  /**
   * Writes the tables, to the database and as Parquet.
   *
   * @param beside what other worlds say that were lived side by side with this one; empty: there were none
   * @param replicates the numbers of this run and of others that differ in luck; empty where it was lived once
   */
  public void writeTables(
      RunRecord record,
      Scenario scenario,
      Observations observations,
      Collection<LifeStory> lives,
      List<Finding> findings,
      List<Parameter> parameters,
      List<SideBySide> beside,
      List<Replicate> replicates)
      throws IOException {
    try (var store = new TableStore(folder.path(), record.basis())) {
      store.write(OtherTables.run(record));
      store.write(OtherTables.strata(scenario, observations));
      for (var table : CounterTables.of(observations)) {
        store.write(table);
      }
      store.write(LivesTable.of(lives));
      store.write(OtherTables.findings(findings));
      store.write(OtherTables.parameters(parameters));
      for (var each : beside) {
        for (var table : tables(each)) {
          store.write(table);
        }
      }
      for (var table : ReplicateTables.of(replicates)) {
        store.write(table);
      }
    } catch (SQLException e) {
      throw new IOException("the tables could not be written to " + folder.target() + ": " + e.getMessage(), e);
    }
  }

  private static List<StoredTable> tables(SideBySide beside) {
    return switch (beside) {
      case Attributions attributions -> AttributionTables.of(attributions);
      case Contrasts contrasts -> ContrastTables.of(contrasts);
      case Reliability reliability -> CounterTables.of(reliability.again());
      case SplitEffects effects -> SplitTable.of(effects);
      case Gaps gaps -> GapTables.of(gaps);
      case Sensitivities sensitivities -> SensitivityTables.of(sensitivities);
      case Silences silences -> SilenceTables.of(silences);
    };
  }

  /**
   * Writes {@code run.json} with the hashes of all other files and gives the folder its name.
   *
   * @return the record as written
   * @throws FileAlreadyExistsException if something has appeared under the name meanwhile; it is left as it is
   * @throws InterruptedIOException if the thread is interrupted
   */
  public RunRecord complete(RunRecord record) throws IOException {
    try {
      var sealed = record.withTables(hashes(folder.path()));
      RunRecords.write(sealed, folder.path().resolve(RECORD));
      folder.appear();
      return sealed;
    } catch (IOException e) {
      throw Thread.currentThread().isInterrupted() ? stopped(e) : e;
    }
  }

  /**
   * The driver takes what follows a semicolon for settings, which could open the sandbox; the database loses its log behind a
   * question mark.
   */
  static void refuseUnopenable(Path path) throws IOException {
    if (path.toString().matches("(?s).*[;?].*")) {
      throw new IOException(
          path + " holds a semicolon or a question mark, and the database opens no such name: choose another one");
    }
  }

  private InterruptedIOException stopped(IOException cause) {
    var stopped = new InterruptedIOException("the run was stopped before " + folder.target() + " was complete");
    stopped.initCause(cause);
    return stopped;
  }

  /** SHA-256 in hexadecimal of every file but the record, by name. */
  private static SortedMap<String, String> hashes(Path folder) throws IOException {
    var hashes = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          throw new Damaged(file + " is a folder or a link: a run leaves only files");
        }
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
   * @throws Damaged if there is none, or if a file was changed, removed or added
   */
  public static RunRecord open(Path folder) throws IOException {
    var file = folder.resolve(RECORD);
    if (!NewFolder.isThere(file)) {
      throw new Damaged(folder + " is no run folder: it has no " + RECORD);
    }
    var found = hashes(folder);
    var record = RunRecords.read(file);
    if (!Hashes.sha256(record.scenarioText()).equals(record.scenarioSha256())) {
      throw new Damaged(
          file + " holds another scenario than the one that was run: take the folder from a copy, or run the scenario again");
    }
    for (var variant : record.variants()) {
      var text = variant.scenarioText();
      if (text != null && !Hashes.sha256(text).equals(variant.scenarioSha256())) {
        throw new Damaged(
            file + " holds another variant than the one that was run: take the folder from a copy, or run it again");
      }
    }
    var names = new TreeSet<>(record.tables().keySet());
    names.addAll(found.keySet());
    for (var name : names) {
      compare(folder.resolve(name), record.tables().get(name), found.get(name));
    }
    return record;
  }

  private static void compare(
      Path file, @Nullable String written, @Nullable String found) throws Damaged {
    if (written == null) {
      throw new Damaged(file + " was not written by the run: move it elsewhere");
    }
    if (!written.equals(found)) {
      throw new Damaged(
          file + (found == null ? " is missing" : " is not the file that the run wrote")
              + ": take the folder from a copy, or run the scenario again");
    }
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
    folder.close();
  }
}
