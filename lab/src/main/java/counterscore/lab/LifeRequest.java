package counterscore.lab;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which invented resident's year is to be told.
 *
 * @param scenario name of a bundled scenario, or a file
 * @param changes {@code path=value}, in order, as typed
 * @param residents size of the city, as in the run; null: as declared
 * @param days as in the run; null: as declared
 * @param seed as in the run
 * @param number of the resident in the run, from 0
 * @param workingDirectory what relative paths start from
 */
public record LifeRequest(
    String scenario,
    List<String> changes,
    @Nullable Long residents,
    @Nullable Integer days,
    long seed,
    long number,
    Path workingDirectory) {
  public LifeRequest {
    changes = List.copyOf(changes);
  }
}
