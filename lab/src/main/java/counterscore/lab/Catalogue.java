package counterscore.lab;

import counterscore.scenario.Basis;
import counterscore.scenario.reading.BundledScenarios;
import counterscore.scenario.reading.Nearest;
import counterscore.scenario.reading.ScenarioSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The scenarios that come with the program, and the schema that all scenarios follow. */
public final class Catalogue {
  private Catalogue() {}

  /**
   * A bundled scenario.
   *
   * @param question what it answers, or null
   * @param residents how many are declared
   * @param days length of its period [d]
   */
  public record Entry(
      String name, String title, Basis basis, @Nullable String question, long residents, int days) {}

  public static List<Entry> entries() {
    return BundledScenarios.all().stream().map(Catalogue::entry).toList();
  }

  /** Those that are not another one with more residents. */
  public static List<Entry> written() {
    return BundledScenarios.names().stream().map(Catalogue::entry).toList();
  }

  private static Entry entry(String name) {
    var scenario = Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario(), name);
    return new Entry(name, scenario.title(), scenario.basis(), scenario.question(), scenario.society().residents(),
        scenario.period().days());
  }

  /** The text of a bundled scenario with its comments; null where there is none of the name. */
  public static @Nullable String text(String name) {
    return BundledScenarios.all().contains(name)
        ? new String(BundledScenarios.bytes(name), StandardCharsets.UTF_8)
        : null;
  }

  /** What is wrong with a name that {@link #text} does not know. */
  public static Problem unknown(String name) {
    var names = BundledScenarios.all();
    var nearest = Nearest.to(name, names);
    return Problem.of(
        "RUN-005",
        "there is no bundled scenario \"" + name + "\"",
        nearest == null ? "Bundled are " + String.join(", ", names) + "." : "Did you mean \"" + nearest + "\"?");
  }

  /** The JSON Schema of a scenario file. */
  public static String schema() {
    return ScenarioSchema.text();
  }
}
