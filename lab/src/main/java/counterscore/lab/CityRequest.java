package counterscore.lab;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which city lives are to be told of.
 *
 * @param scenario name of a bundled scenario, or a file
 * @param changes {@code key=value}, in order, as typed
 * @param residents size of the city, as in the run; null: as declared
 * @param days as in the run; null: as declared
 * @param seed as in the run
 * @param workingDirectory what relative places start from
 */
public record CityRequest(
    String scenario,
    List<String> changes,
    @Nullable Long residents,
    @Nullable Integer days,
    long seed,
    Path workingDirectory) {
  public CityRequest {
    changes = List.copyOf(changes);
  }
}
