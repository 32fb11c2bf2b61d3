package counterscore.lab;

import counterscore.review.Review;
import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.Reading;
import counterscore.scenario.reading.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads schemes as a lawyer and an engineer would; nothing is run. */
public final class Check {
  private Check() {}

  /** What became of a request. */
  public sealed interface Reply permits Reviewed, Refused {}

  /** A review of each scenario, in the order asked for. */
  public record Reviewed(List<Sheet> sheets) implements Reply {
    public Reviewed {
      sheets = List.copyOf(sheets);
    }
  }

  /**
   * What is said of one scenario.
   *
   * @param name as it was asked for
   * @param reading the scenario, with warnings
   */
  public record Sheet(String name, Reading reading, Review review) {}

  /** Scenarios with mistakes. */
  public record Refused(List<Problem> problems) implements Reply {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reviews scenarios.
   *
   * @param names files, or names of bundled ones
   * @param changes of all of them, as for {@code --set}
   * @param folder what a relative path starts from
   */
  public static Reply of(List<String> names, List<String> changes, Path folder) {
    var problems = new ArrayList<Problem>();
    var sheets = new ArrayList<Sheet>();
    for (var name : names) {
      var reading = ScenarioReader.find(name, folder, changes.stream().map(Change::new).toList());
      reading.errors().forEach(error -> problems.add(Problem.of(error)));
      if (reading.scenario() != null) {
        sheets.add(new Sheet(name, reading, Review.of(reading)));
      }
    }
    return problems.isEmpty() ? new Reviewed(sheets) : new Refused(problems);
  }
}
