package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.scenario.Scenario;
import counterscore.scenario.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of what variants do comes by others.
 *
 * @param variants in the order given; none is ranked
 */
public record SplitEffects(List<SplitEffect> variants) implements SideBySide {
  public SplitEffects {
    variants = List.copyOf(variants);
  }

  /**
   * @param scenario the baseline
   * @param outcome of a comparison with these variants that was asked to split them
   */
  public static SplitEffects of(Scenario scenario, List<Variant> variants, Outcome outcome) {
    var baseline = new Evidence(scenario, outcome.baseline());
    var effects = new ArrayList<SplitEffect>();
    for (int v = 0; v < variants.size(); v++) {
      effects.add(new Splitting(baseline, outcome.splits().get(v)).of(variants.get(v).name()));
    }
    return new SplitEffects(effects);
  }

  /** Parts of every outcome, of everybody and by group, in both orders. */
  @Override
  public Map<String, Measured> numbers() {
    var numbers = new LinkedHashMap<String, Measured>();
    for (int v = 0; v < variants.size(); v++) {
      for (var outcome : variants.get(v).outcomes()) {
        for (var group : outcome.groups()) {
          var key = "variant-" + (v + 1) + "-split/" + outcome.id() + "/" + group.group().words() + "/";
          put(numbers, key + "own", group.own());
          put(numbers, key + "in order/", group.forth());
          put(numbers, key + "in reverse/", group.back());
        }
      }
    }
    return numbers;
  }

  private static void put(Map<String, Measured> numbers, String key, SplitEffect.Others others) {
    put(numbers, key + "friends", others.friends());
    put(numbers, key + "misdirected", others.misdirected());
    put(numbers, key + "displaced", others.displaced());
  }

  private static void put(Map<String, Measured> numbers, String key, double part) {
    numbers.put(key, new Measured(part, null));
  }

  @Override
  public List<Finding> findings(Scenario scenario, Observations baseline) {
    return SplitFindings.of(scenario, baseline, variants);
  }
}
