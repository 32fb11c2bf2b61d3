package counterscore.scenario.reading;

import counterscore.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of walk-throughs, as read.
 *
 * @param name as it was asked for
 * @param scenario which they test; null where there are errors
 * @param cases in the order of the file; empty where there are errors
 * @param errors in the order of the file
 */
public record SchemeTests(
    String name, @Nullable Scenario scenario, List<WalkThrough> cases, List<Diagnostic> errors) {
  public SchemeTests {
    cases = List.copyOf(cases);
    errors = List.copyOf(errors);
  }

  static SchemeTests failed(String name, Diagnostic error) {
    return new SchemeTests(name, null, List.of(), List.of(error));
  }
}
