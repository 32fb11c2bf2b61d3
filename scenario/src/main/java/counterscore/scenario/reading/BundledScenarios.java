package counterscore.scenario.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios that come with the program: those of the folder {@code scenarios}, with which a test compares the names, and those that
 * are one of them with changes.
 */
public final class BundledScenarios {
  private static final List<String> NAMES =
      List.of("press-2019", "rongcheng", "defaulter-list-2018", "flensburg", "italy-licence", "uk-licence",
          "benefit-score",
          "study-app-2019", "private-score", "camera-alerts", "camera-numbers");

  private static final String COUNTRY = "press-2019-country";

  /** What {@link #COUNTRY} changes in the first one: how many there are (docs/article.md, K3), and what it says of itself. */
  private static final List<Change> FOR_A_COUNTRY = List.of(
      new Change("title=The score that a newspaper described in 2019, for a whole country"),
      new Change("question=What would one year under such a score do to 1.4 billion residents, and to whom?"),
      new Change("society.residents=1_400_000_000"));

  private BundledScenarios() {}

  /** Names of those that have a file, in the order in which they are listed. */
  public static List<String> names() {
    return NAMES;
  }

  /** Names of all of them, in the order in which they are listed. */
  public static List<String> all() {
    return Stream.concat(NAMES.stream(), Stream.of(COUNTRY)).toList();
  }

  /**
   * The bytes of a scenario file.
   *
   * @throws IllegalArgumentException if there is none of the name
   */
  public static byte[] bytes(String name) {
    if (name.equals(COUNTRY)) {
      return Amending.of(new String(bytes(NAMES.getFirst()), StandardCharsets.UTF_8), FOR_A_COUNTRY)
          .getBytes(StandardCharsets.UTF_8);
    }
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
