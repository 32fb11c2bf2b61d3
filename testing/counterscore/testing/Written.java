package counterscore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.Scenario;
import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.Reading;
import counterscore.scenario.reading.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Scenarios written down as a user would write them. */
public final class Written {
  private static final String HEAD = """
      format: 1
      title: A town
      basis: invented
      basis-note: A town for tests.
      """;

  private Written() {}

  /**
   * A scenario from the text behind its head.
   *
   * @param changes as on the command line, {@code key.key=value}
   */
  public static Scenario scenario(String text, String... changes) {
    var reading = reading(text, changes);
    assertThat(reading.errors()).isEmpty();
    return Objects.requireNonNull(reading.scenario());
  }

  /** The same, with its mistakes. */
  public static Reading reading(String text, String... changes) {
    return ScenarioReader.read(
        "town.yaml", (HEAD + text).getBytes(StandardCharsets.UTF_8), Stream.of(changes).map(Change::new).toList());
  }

  /** The text of a file beside a class of the tests. */
  public static String text(Class<?> beside, String name) {
    try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
