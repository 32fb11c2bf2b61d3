package counterscore.lab;

import counterscore.archive.Query;
import counterscore.archive.RunFolder;
import counterscore.archive.RunRecord;
import counterscore.archive.StoredRun;
import counterscore.findings.Finding;
import counterscore.report.Assessed;
import counterscore.report.Assessment;
import counterscore.report.Language;
import counterscore.review.Review;
import counterscore.scenario.Safeguard;
import counterscore.scenario.reading.BundledScenarios;
import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.Reading;
import counterscore.scenario.reading.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Drafts an assessment of a scheme's impact from a run and from what is said of the scheme on paper. A run that is not there yet is
 * lived first, with every safeguard as a variant, and kept like any other: so every number of a draft stands in tables.
 */
public final class Assess {
  private Assess() {}

  /** What became of a request for a draft of a finished run. */
  public sealed interface Reply permits Drafted, Refused {}

  /** A draft, to be written in UTF-8. */
  public record Drafted(String text) implements Reply {}

  /** No draft, and why. */
  public record Refused(List<Problem> problems) implements Reply {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** In which form a draft is written. */
  public record Form(Language language, boolean isHtml) {}

  /** Whether a name means a folder of a finished run and no scenario. */
  public static boolean isOfRun(String name, Path folder) {
    return !BundledScenarios.all().contains(name) && StoredRun.isFolder(folder.resolve(name));
  }

  /** Checks a request to live a scenario beside its safeguards; all its mistakes at once. */
  public static Opened open(Counterscore asked) {
    var request = asked.request();
    var scenario = Order.read(request).scenario();
    if (scenario == null) {
      return Run.open(asked);
    }
    int days = Objects.requireNonNullElse(request.days(), scenario.period().days());
    var typed = Safeguard.typed(scenario, days);
    return typed.isEmpty() ? Run.open(asked)
        : Compare.open(asked.variant(typed.toArray(String[]::new)), null, false, false);
  }

  /** The draft of a run that has just been lived. */
  public static String draft(RunResult result, Form form) {
    return draft(reading(result.record()), result.record(), result.findings(), form);
  }

  /**
   * The draft of a run that was kept; the run is not changed.
   *
   * @param folder of the run
   */
  public static Reply ofRun(Path folder, Form form) {
    try {
      var run = StoredRun.open(folder);
      var reading = reading(run.record());
      return reading.scenario() == null
          ? new Refused(reading.errors().stream().map(Problem::of).toList())
          : new Drafted(draft(reading, run.record(), run.findings(), form));
    } catch (RunFolder.Damaged | Query.Refused e) {
      return new Refused(
          List.of(
              Problem.of("ASS-002", String.valueOf(e.getMessage()), "Name a folder that counterscore run has made.")));
    } catch (IOException e) {
      return new Refused(
          List.of(Problem.of("ASS-003", folder + " cannot be read: " + e.getMessage(), "Is it readable?")));
    }
  }

  /** The scenario as the run kept it, whatever has become of the file. */
  static Reading reading(RunRecord record) {
    return ScenarioReader.read(
        record.scenario(), record.scenarioText().getBytes(StandardCharsets.UTF_8),
        record.changes().stream().map(Change::new).toList());
  }

  private static String draft(Reading reading, RunRecord record, List<Finding> findings, Form form) {
    var assessed = new Assessed(
        Objects.requireNonNull(reading.scenario()), record, findings, Review.of(reading));
    return form.isHtml() ? Assessment.html(assessed, form.language()) : Assessment.markdown(assessed, form.language());
  }
}
