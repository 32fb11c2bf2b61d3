package counterscore.lab;

import counterscore.archive.RunRecord;
import counterscore.findings.Finding;
import counterscore.findings.SideBySide;
import java.nio.file.Path;
import java.util.List;

/**
 * A finished run.
 *
 * @param folder where it is kept
 * @param record the content of its {@code run.json}
 * @param findings what it means
 * @param beside what worlds say that were lived side by side with it; empty: there were none
 * @param summary the same for a terminal, one screen; its last line is the digest
 */
public record RunResult(Path folder, RunRecord record, List<Finding> findings, List<SideBySide> beside,
    String summary) {
  public RunResult {
    findings = List.copyOf(findings);
    beside = List.copyOf(beside);
  }

  /** What the user should be warned of, one sentence each. */
  public List<String> warnings() {
    return record.warnings();
  }
}
