package counterscore.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The norms, as data: {@code norms.json}. */
public final class Norms {
  private static final List<Norm> ALL = read();

  private Norms() {}

  /** All of them; first whether it is an AI system at all. */
  public static List<Norm> all() {
    return ALL;
  }

  private static List<Norm> read() {
    try (var in = Objects.requireNonNull(Norms.class.getResourceAsStream("norms.json"))) {
      return List.copyOf(JsonMapper.shared().readValue(in, new TypeReference<List<Norm>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
