package counterscore.scenario.reading;

import counterscore.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file.
 *
 * @param scenario null where there are errors
 * @param text the file as read, before changes; empty where it could not be read
 * @param sha256 SHA-256 of the bytes of the file, hexadecimal; empty where it could not be read
 * @param diagnostics in the order of the file, errors and warnings
 * @param places where its keys stand; null where there are errors
 */
public record Reading(
    @Nullable Scenario scenario,
    String text,
    String sha256,
    List<Diagnostic> diagnostics,
    @Nullable Places places) {
  public Reading {
    diagnostics = List.copyOf(diagnostics);
  }

  public List<Diagnostic> errors() {
    return diagnostics.stream().filter(diagnostic -> !diagnostic.isWarning()).toList();
  }

  public List<Diagnostic> warnings() {
    return diagnostics.stream().filter(Diagnostic::isWarning).toList();
  }
}
