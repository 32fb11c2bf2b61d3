package counterscore.archive;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A variant that was lived beside the scenario of a run.
 *
 * @param name what it is called where results are told
 * @param changes its changes of the scenario and mechanisms that are off, separated by commas, as typed; empty where it is another
 *     scenario
 * @param scenario name of that other scenario, or its file name; null: it is this one with changes
 * @param scenarioSha256 SHA-256 of its text, hexadecimal
 * @param scenarioText the file as read
 * @param digest digest of the observations, {@code sha256:…}; that of a run of the variant alone
 */
public record RunVariant(
    String name,
    String changes,
    @Nullable String scenario,
    @Nullable String scenarioSha256,
    @Nullable String scenarioText,
    String digest) {
  public RunVariant {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(changes, "changes");
    Objects.requireNonNull(digest, "digest");
  }

  public static RunVariant ofChanges(String name, String changes, String digest) {
    return new RunVariant(name, changes, null, null, null, digest);
  }
}
