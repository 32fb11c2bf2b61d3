package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import counterscore.scenario.Society;
import counterscore.scenario.Variant;
import java.util.ArrayList;
import java.util.List;

/**
 * What variants do to whom.
 *
 * @param variants in the order given; none is ranked
 */
public record Contrasts(List<Contrast> variants) implements SideBySide {
  public Contrasts {
    variants = List.copyOf(variants);
  }

  /**
   * @param scenario the baseline
   * @param outcome of a comparison of twins with these variants
   */
  public static Contrasts of(Scenario scenario, List<Variant> variants, Outcome outcome) {
    if (outcome.twins().size() != variants.size()) {
      throw new IllegalArgumentException(outcome.twins().size() + " tables of twins of " + variants.size());
    }
    boolean assumes = Parameters.anyAssumed(scenario);
    var baseline = new Evidence(scenario, outcome.baseline(), assumes);
    var withoutErrors = Mechanism.off(List.of(Mechanism.MISATTRIBUTION, Mechanism.FABRICATION), scenario);
    var contrasts = new ArrayList<Contrast>();
    for (int v = 0; v < variants.size(); v++) {
      var variant = variants.get(v);
      boolean isWithoutErrors = filesAreRight(scenario.society()) && variant.scenario().equals(withoutErrors)
          && !variant.scenario().equals(scenario);
      var evidence = new Evidence(variant.scenario(), outcome.variants().get(v), assumes);
      contrasts.add(new Contrasting(baseline, evidence, outcome.twins().get(v)).of(variant.name(), isWithoutErrors));
    }
    return new Contrasts(contrasts);
  }

  /** Whether nobody is linked to the file of somebody else, who gets wrong entries without any error of a watcher. */
  private static boolean filesAreRight(Society society) {
    var enrolment = society.enrolment();
    return enrolment == null || enrolment.toAnother().value() == 0;
  }

  @Override
  public List<Finding> findings(Scenario scenario, Observations baseline) {
    return TwinFindings.of(scenario, baseline, variants);
  }
}
