package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The findings of one run: those of design section 5 that need no second world. They count what was observed; they name no
 * cause beyond it.
 */
public final class Findings {
  /** Of which findings the summary speaks first: harm to those who did nothing before harm to those who did. */
  private static final List<String> INTEREST = List.of(
      "worst-tier-share",
      "refusals-blameless",
      "wrong-entries",
      "speech-penalised",
      "worst-tier-blameless",
      "refused-residents",
      "lookups");

  private Findings() {}

  /** All findings that the observations allow, in a fixed order. */
  public static List<Finding> of(Scenario scenario, Observations observations) {
    var evidence = new Evidence(scenario, observations);
    var findings = new ArrayList<Finding>();
    for (var scheme : scenario.schemes().keySet()) {
      findings.addAll(WorstTier.findings(evidence, scheme));
    }
    findings.addAll(Entries.findings(evidence));
    findings.addAll(Refusals.findings(evidence));
    for (var scheme : scenario.schemes().keySet()) {
      findings.addAll(Disparity.findings(evidence, scheme));
    }
    return List.copyOf(findings);
  }

  /**
   * The three findings of which a summary speaks, in a fixed order of interest; one that is zero only where fewer than three
   * others are left. Nothing is ranked by its size.
   */
  public static List<Finding> striking(List<Finding> findings) {
    var inOrder = INTEREST.stream()
        .map(id -> findings.stream().filter(finding -> finding.id().equals(id)).findFirst().orElse(null))
        .filter(Objects::nonNull)
        .toList();
    var chosen = new ArrayList<>(inOrder.stream().filter(finding -> finding.value() != 0).limit(3).toList());
    inOrder.stream().filter(finding -> finding.value() == 0).limit(3L - chosen.size()).forEach(chosen::add);
    return List.copyOf(chosen);
  }
}
