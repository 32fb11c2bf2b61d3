package counterscore.lab;

import counterscore.scenario.reading.BundledScenarios;
import counterscore.scenario.reading.Diagnostic;
import counterscore.scenario.reading.Reading;
import counterscore.scenario.reading.ScenarioReader;
import counterscore.scenario.reading.Variants;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a scenario to be looked at: nothing is written, and nothing outlives the process. */
public final class Explore {
  /** Largest city that is lived while somebody waits [residents]. */
  public static final long MOST_RESIDENTS = 5_000_000;

  /** What a scenario with changes is called beside the one without. */
  static final String CHANGED = "as changed";

  private Explore() {}

  /**
   * What is to be looked at.
   *
   * @param scenario name of a bundled one, or what a text is called
   * @param text of a scenario that somebody brought along; null: the bundled one
   * @param changes {@code key=value}, in order; empty: it is lived as it stands
   * @param residents how many
   * @param seed names the luck
   */
  public record Asked(String scenario, @Nullable String text, List<String> changes, long residents, long seed) {
    public Asked {
      changes = List.copyOf(changes);
    }
  }

  /** What became of a request. */
  public sealed interface Reply permits City, Refused {}

  /** A request with mistakes. */
  public record Refused(List<Problem> problems) implements Reply {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * A scenario that was named at the command line.
   *
   * @param name what it is called
   * @param text of a file; empty: it is a bundled one
   * @param problems why there is none; empty: there is one
   */
  public record Brought(String name, String text, List<Problem> problems) {
    public Brought {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads the scenario that a page is to show first.
   *
   * @param named a bundled one, or a file
   * @param folder what a relative path starts from
   */
  public static Brought bring(String named, Path folder) {
    if (BundledScenarios.all().contains(named)) {
      return new Brought(named, "", List.of());
    }
    var reading = ScenarioReader.find(named, folder, List.of());
    return new Brought(Order.name(named), reading.text(), reading.errors().stream().map(Problem::of).toList());
  }

  /** Reads what is asked for; all mistakes at once. No place on a disk is ever read: a name is that of a bundled scenario. */
  public static Reply open(Asked asked) {
    var problems = new ArrayList<Problem>();
    if (asked.residents < 1 || asked.residents > MOST_RESIDENTS) {
      Size.bound(problems, "EXP-001", "the number of residents", asked.residents, MOST_RESIDENTS);
    }
    var text = asked.text;
    if (text == null && !BundledScenarios.all().contains(asked.scenario)) {
      problems.add(Catalogue.unknown(asked.scenario));
      return new Refused(problems);
    }
    var baseline = text == null ? BundledScenarios.read(asked.scenario, List.of())
        : ScenarioReader.read(asked.scenario, text.getBytes(StandardCharsets.UTF_8), List.of());
    var scenario = baseline.scenario();
    if (scenario == null) {
      baseline.errors().forEach(error -> problems.add(Problem.of(error)));
      return new Refused(problems);
    }
    var changed = changed(asked, baseline);
    changed.errors().forEach(error -> problems.add(Problem.of(error)));
    return problems.isEmpty()
        ? new City(
            asked, baseline, Size.experiment(scenario, asked.seed, asked.residents, null), changed.variants(),
            changed.diagnostics().stream().map(Diagnostic::text).toList())
        : new Refused(problems);
  }

  private static Variants.Read changed(Asked asked, Reading baseline) {
    return asked.changes.isEmpty()
        ? new Variants.Read(List.of(), List.of())
        : Variants.read(
            List.of(CHANGED + ": " + String.join(", ", asked.changes)), asked.scenario, baseline, List.of());
  }
}
