package counterscore.scenario;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for whom. Every dependant has one guardian, the same for the whole run, drawn evenly among the guardians of the
 * block who share the dependant's categories of {@code shared}; where there is none, the dependant answers alone.
 *
 * @param group the attribute that tells dependants from guardians, for example age
 * @param dependants its categories whose residents have a guardian
 * @param guardians its categories whose residents can be one
 * @param shared attributes in which both agree; none where absent
 */
public record Guardians(
    String group,
    @Size(min = 1, max = 24) List<String> dependants,
    @Size(min = 1, max = 24) List<String> guardians,
    @Nullable @Size(max = 8) List<String> shared) {
  public Guardians {
    dependants = List.copyOf(dependants);
    guardians = List.copyOf(guardians);
    shared = shared == null ? List.of() : List.copyOf(shared);
  }

  /** Attributes in which both agree; may be empty. */
  @Override
  public List<String> shared() {
    return shared == null ? List.of() : shared;
  }
}
