package counterscore.report;

import counterscore.archive.RunRecord;
import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.findings.Finding;
import counterscore.findings.Findings;
import counterscore.observation.Observations;
import counterscore.review.Review;
import counterscore.scenario.Experiment;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A run to report on, lived by the engine, small enough for a test. */
record Ran(Scenario scenario, RunRecord record, Observations observations, List<Finding> findings) {
  /** Scenarios of these tests come from no file, so that nothing is said of any line. */
  static final Review UNREVIEWED = new Review(List.of(), List.of(), List.of());

  static Ran of(Scenario scenario, long residents, int days) {
    var experiment = Experiment.of(scenario, 1).withResidents(residents).withDays(days);
    var observations = new ThreadRunner(2).run(experiment, Progress.SILENT);
    return new Ran(
        scenario, record(scenario, residents, days), observations, Findings.of(scenario, observations));
  }

  private static RunRecord record(Scenario scenario, long residents, int days) {
    return new RunRecord(
        true, "press-2019", scenario.title(), scenario.basis().key(), scenario.basisNote(), "0f".repeat(32),
        List.of("schemes.city-score.start=1000"), "format: 1\ntitle: <b>as read</b> </script>\n", 1, residents, days, 2,
        "threads",
        1, false,
        "0.1.0", "25.0.3", List.of(), "sha256:" + "a1".repeat(32), 50 * residents, 50.1,
        Map.of("simulateSeconds", 31.2), 2.5e8,
        512 << 20, new TreeMap<>(), List.of("rule \"city-score/judgment\" read no entry in this run"), new TreeMap<>());
  }

  String html() {
    return HtmlReport.of(story());
  }

  String summary(int columns) {
    return TerminalSummary.of(story(), "run-press-2019-1/report.html", columns);
  }

  Story story() {
    return new Story(scenario, record, observations, findings, Parameters.of(scenario), List.of(), Map.of(),
        UNREVIEWED);
  }
}
