package counterscore.report;

import counterscore.findings.Finding;
import counterscore.review.Words;
import counterscore.scenario.Scenario;
import java.util.List;

/**
 * Findings in both languages: in English as they were found, in German as the report's catalogue says them; where it does not, what
 * was counted and its number, as a draft of an assessment tells them.
 */
public final class FindingText {
  private final Numbered german;

  public FindingText(Scenario scenario) {
    this.german = new Numbered(scenario, List.of(), new Tongue(Language.DE));
  }

  /** A few words: what it is about. */
  public Words title(Finding finding) {
    return new Words(
        finding.title(), Translation.GERMAN.find(finding.title()).orElseGet(() -> german.words(finding)));
  }

  /** One sentence with the number. */
  public Words sentence(Finding finding) {
    return new Words(
        finding.sentence(),
        Translation.GERMAN.find(finding.sentence()).orElseGet(
            () -> "In dieser Simulation: " + german.words(finding) + ": " + german.number(finding) + "."));
  }

  /** The unit of the number; in German a title says what it is of. */
  public Words unit(Finding finding) {
    return new Words(finding.unit(), switch (Numbered.told(finding).kind()) {
      case SHARE -> "Anteil";
      case NUMBER -> "Zahl";
      case DIFFERENCE -> "Unterschied";
    });
  }
}
