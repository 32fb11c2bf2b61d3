package counterscore.lab;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks to be run.
 *
 * @param scenario name of a bundled scenario, or a file
 * @param changes {@code path=value}, in order, as typed
 * @param residents how many instead of those declared; null: as declared
 * @param days how many instead of those declared; null: as declared
 * @param seed the seed of both kinds of luck
 * @param threads worker threads
 * @param out the folder to make; null: {@code run-<scenario>-<n>} in the working directory, n the first free number
 * @param workingDirectory what relative paths start from
 * @param replicates how often
 * @param columns width of the terminal on which the summary is read
 * @param version of Counterscore, for the record
 */
record RunRequest(
    String scenario,
    List<String> changes,
    @Nullable Long residents,
    @Nullable Integer days,
    long seed,
    int threads,
    @Nullable Path out,
    Path workingDirectory,
    Replicates replicates,
    int columns,
    String version) {
  RunRequest {
    changes = List.copyOf(changes);
  }

  /** The same with so many residents. */
  RunRequest withResidents(long number) {
    return new RunRequest(
        scenario, changes, number, days, seed, threads, out, workingDirectory, replicates, columns, version);
  }

  /** A path as the user would write it: relative where it lies below the working directory. */
  String shown(Path path) {
    return path.startsWith(workingDirectory) ? workingDirectory.relativize(path).toString() : path.toString();
  }
}
