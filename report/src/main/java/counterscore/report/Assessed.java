package counterscore.report;

import counterscore.archive.RunRecord;
import counterscore.findings.Finding;
import counterscore.review.Review;
import counterscore.scenario.Parameter;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import java.util.List;

/**
 * What the draft of an assessment is a function of: all of it is kept in a run folder.
 *
 * @param findings of the run and of the variants that were lived beside it
 * @param review what is said of the scheme on paper
 */
public record Assessed(Scenario scenario, RunRecord record, List<Finding> findings, Review review) {
  public Assessed {
    findings = List.copyOf(findings);
  }

  List<Parameter> parameters() {
    return Parameters.of(scenario);
  }
}
