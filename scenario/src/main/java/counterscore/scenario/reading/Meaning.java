package counterscore.scenario.reading;

import java.util.List;

/**
 * What the parts of a scenario say about each other, beyond the shape of each. Every check can look at an incomplete tree.
 */
final class Meaning {
  private Meaning() {}

  static void check(Place scenario, List<Diagnostic> diagnostics) {
    new References(scenario, diagnostics).check();
    new Shares(scenario, diagnostics).check();
    new Schemes(scenario, diagnostics).check();
    new Claims(scenario, diagnostics).check();
    new Sizes(scenario, diagnostics).check();
  }
}
