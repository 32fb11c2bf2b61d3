package counterscore.lab;

import counterscore.archive.RunRecord;
import counterscore.findings.Finding;
import counterscore.findings.SideBySide;
import counterscore.scenario.reading.Nearest;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finished run.
 *
 * @param folder where it is kept
 * @param record the content of its {@code run.json}
 * @param observations what was counted of the scenario as declared
 * @param variants the same of what was lived beside it, by name
 * @param findings what it means
 * @param beside what worlds say that were lived side by side with it; empty: there were none
 * @param summary the same for a terminal, one screen; its last line is the digest
 */
public record RunResult(
    Path folder,
    RunRecord record,
    Counts observations,
    Map<String, Counts> variants,
    List<Finding> findings,
    List<SideBySide> beside,
    String summary) {
  public RunResult {
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    findings = List.copyOf(findings);
    beside = List.copyOf(beside);
  }

  /**
   * The finding of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Finding finding(String id) {
    return findings.stream().filter(finding -> finding.id().equals(id)).findFirst().orElseThrow(() -> {
      var nearest = Nearest.to(id, findings.stream().map(Finding::id).toList());
      return new IllegalArgumentException(
          "there is no finding \"" + id + "\"" + (nearest == null ? "" : ": did you mean \"" + nearest + "\"?"));
    });
  }

  /** What the user should be warned of, one sentence each. */
  public List<String> warnings() {
    return record.warnings();
  }
}
