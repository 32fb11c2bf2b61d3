package counterscore.scenario.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The scenarios that come with the program. A test compares the names with the folder {@code scenarios}. */
public final class BundledScenarios {
  private static final List<String> NAMES =
      List.of("press-2019", "rongcheng", "defaulter-list-2018", "flensburg", "italy-licence", "uk-licence",
          "benefit-score",
          "study-app-2019", "private-score", "camera-alerts", "camera-numbers");

  private BundledScenarios() {}

  /** Names, in the order in which they are listed. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The bytes of a scenario file.
   *
   * @throws IllegalArgumentException if there is none of the name
   */
  public static byte[] bytes(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no bundled scenario " + name);
    }
    var resource = "/counterscore/scenarios/" + name + ".yaml";
    try (var in = Objects.requireNonNull(BundledScenarios.class.getResourceAsStream(resource), resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The walk-throughs that come with a scenario, as bytes of a file; null where none do. */
  static byte @Nullable [] tests(String name) {
    try (var in = BundledScenarios.class.getResourceAsStream("/counterscore/scenarios/tests/" + name + ".yaml")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one, with changes. */
  public static Reading read(String name, List<Change> changes) {
    return ScenarioReader.read(name + ".yaml", bytes(name), changes);
  }
}
