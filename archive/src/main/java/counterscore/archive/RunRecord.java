package counterscore.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content of {@code run.json}: what was run, how, and what came out of it.
 *
 * @param synthetic always true: no resident exists outside the run
 * @param scenario name of the bundled scenario or file name
 * @param title title of the scenario
 * @param basis key of the basis, for example {@code press-account}
 * @param basisNote the sentence that goes with it
 * @param scenarioSha256 SHA-256 of the scenario text, hexadecimal
 * @param changes the {@code --set} changes, in order, as typed
 * @param scenarioText the scenario file as read
 * @param seed the seed of both kinds of luck
 * @param residents number of residents
 * @param days number of days
 * @param threads worker threads
 * @param engine what lived it: {@code threads}, or {@code spark} and the kind of its master
 * @param replicates how often it was lived with other luck each time; all but the intervals tells of the first
 * @param otherPeople whether other people lived each time, too
 * @param version version of Counterscore
 * @param jdk version of the Java runtime
 * @param variants what was lived beside it, in order
 * @param digest digest of the observations, {@code sha256:…}
 * @param events acts, fabrications and demands that occurred
 * @param eventsPerResidentYear events per resident and 365 days
 * @param timings seconds by phase; {@code simulateSeconds} among them
 * @param residentDaysPerSecond residents times days, in all worlds, over {@code simulateSeconds}
 * @param peakMemoryBytes the largest resident set of the process (VmHWM), 0 where the platform does not tell
 * @param blocks fingerprint of the score and account columns by block
 * @param warnings what the user was warned of
 * @param tables SHA-256 of the stored tables by file name, filled by the archive
 */
public record RunRecord(
    boolean synthetic,
    String scenario,
    String title,
    String basis,
    String basisNote,
    String scenarioSha256,
    List<String> changes,
    String scenarioText,
    long seed,
    long residents,
    int days,
    int threads,
    String engine,
    int replicates,
    boolean otherPeople,
    String version,
    String jdk,
    List<RunVariant> variants,
    String digest,
    long events,
    double eventsPerResidentYear,
    Map<String, Double> timings,
    double residentDaysPerSecond,
    long peakMemoryBytes,
    SortedMap<Integer, String> blocks,
    List<String> warnings,
    SortedMap<String, String> tables) {
  public RunRecord {
    if (!synthetic) {
      throw new IllegalArgumentException("every run is synthetic");
    }
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(basisNote, "basisNote");
    Objects.requireNonNull(scenarioSha256, "scenarioSha256");
    Objects.requireNonNull(scenarioText, "scenarioText");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(jdk, "jdk");
    Objects.requireNonNull(digest, "digest");
    changes = List.copyOf(changes);
    variants = List.copyOf(variants);
    warnings = List.copyOf(warnings);
    timings = Collections.unmodifiableMap(new LinkedHashMap<>(timings));
    blocks = Collections.unmodifiableSortedMap(new TreeMap<>(blocks));
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /** What differs from replicate to replicate, in words. */
  public static String differing(boolean otherPeople) {
    return otherPeople ? "other people and other luck" : "the same people and other luck";
  }

  /** The same after the results were stored: what that took, and the memory that everything took. */
  public RunRecord stored(double seconds, long peakMemoryBytes) {
    var timings = new LinkedHashMap<>(this.timings);
    timings.put("storeSeconds", seconds);
    return new RunRecord(
        synthetic, scenario, title, basis, basisNote, scenarioSha256, changes, scenarioText, seed, residents, days,
        threads, engine, replicates, otherPeople,
        version, jdk, variants, digest, events, eventsPerResidentYear, timings, residentDaysPerSecond, peakMemoryBytes,
        blocks,
        warnings,
        tables);
  }

  RunRecord withTables(SortedMap<String, String> hashes) {
    return new RunRecord(
        synthetic, scenario, title, basis, basisNote, scenarioSha256, changes, scenarioText, seed, residents, days,
        threads, engine, replicates, otherPeople,
        version, jdk, variants, digest, events, eventsPerResidentYear, timings, residentDaysPerSecond, peakMemoryBytes,
        blocks,
        warnings,
        hashes);
  }
}
