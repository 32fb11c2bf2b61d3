package counterscore.scenario.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The published JSON Schema of the scenario file, for editors and for the reader. A test makes it from the records. */
public final class ScenarioSchema {
  private static final String RESOURCE = "/counterscore/scenario/scenario.schema.json";
  private static final String WALK_THROUGHS = "/counterscore/scenario/walk-throughs.schema.json";

  private ScenarioSchema() {}

  /** The schema as text, JSON Schema 2020-12. */
  public static String text() {
    return text(RESOURCE);
  }

  /** The schema of a file of walk-throughs. */
  static String textOfWalkThroughs() {
    return text(WALK_THROUGHS);
  }

  private static String text(String resource) {
    try (var in = Objects.requireNonNull(ScenarioSchema.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
