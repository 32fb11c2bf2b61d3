package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import counterscore.scenario.Society;
import counterscore.scenario.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** Counts of residents and demands by group, by {@link Contrast.Scores#key} and {@link Contrast.OfDemands#key}. */
  @Override
  public Map<String, Measured> numbers() {
    var numbers = new LinkedHashMap<String, Measured>();
    for (var variant : variants) {
      for (var scheme : variant.schemes()) {
        for (var scores : scheme.scores()) {
          put(numbers, scores.key(variant, scheme, "better"), scores.better());
          put(numbers, scores.key(variant, scheme, "worse"), scores.worse());
          if (scheme.isGraded()) {
            put(numbers, scores.key(variant, scheme, "worst-in-baseline"), scores.worst().baselineOnly());
            put(numbers, scores.key(variant, scheme, "worst-in-variant"), scores.worst().variantOnly());
          }
        }
      }
      for (var demands : variant.demands()) {
        put(numbers, demands.key(variant, "refused-in-baseline"), demands.refused().baselineOnly());
        put(numbers, demands.key(variant, "refused-in-variant"), demands.refused().variantOnly());
      }
    }
    return numbers;
  }

  private static void put(Map<String, Measured> numbers, String key, long count) {
    numbers.put(key, new Measured(count, new Count(count, 1)));
  }

  @Override
  public List<Finding> findings(Scenario scenario, Observations baseline) {
    return TwinFindings.of(scenario, baseline, variants);
  }
}
