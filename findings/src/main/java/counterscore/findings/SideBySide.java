package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.scenario.Scenario;
import java.util.List;
import java.util.Map;

/** What worlds say that were lived side by side with the same luck, beyond what the baseline says alone. */
public sealed interface SideBySide
    permits Attributions, Contrasts, Gaps, Reliability, Sensitivities, Silences, SplitEffects {
  /**
   * One sentence for each number, in the order asked for.
   *
   * @param scenario the baseline
   * @param baseline what was observed of it
   */
  List<Finding> findings(Scenario scenario, Observations baseline);

  /** Further numbers that are told without a sentence, by stable keys: those of groups. */
  default Map<String, Measured> numbers() {
    return Map.of();
  }
}
