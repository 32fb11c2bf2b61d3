package counterscore.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Factors by group give way to their mean over the strata, weighted by how many acts each stratum does that a watcher could notice:
 *
 * <pre>
 *   mean = Σ_c r_c p_c Π_a m_ca / Σ_c r_c p_c      m_ca = Σ_g share_g f_cg e_g / Σ_g share_g f_cg
 * </pre>
 *
 * c a conduct, r_c its rate and p_c the probability that the watcher notices it on the first day, a an attribute, g its categories,
 * f_cg the factor on the rate, e_g the factor in question. Attributes are independent, so that the mean over the strata is a product.
 */
final class Factors {
  private final Scenario scenario;

  Factors(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Whether every category of an attribute has the same factor, for each attribute. */
  boolean areEqual(Map<String, Map<String, Quantity>> factors) {
    return factors.entrySet().stream().allMatch(
        attribute -> categories(attribute.getKey()).keySet().stream()
            .mapToDouble(category -> factor(factors, attribute.getKey(), category)).distinct().count() == 1);
  }

  /** The same factor for everybody. */
  Map<String, Map<String, Quantity>> constant(Map<String, Map<String, Quantity>> like, double factor) {
    var attribute = like.keySet().iterator().next();
    var constant = new LinkedHashMap<String, Quantity>();
    categories(attribute).keySet().forEach(category -> constant.put(category, Quantity.of(factor)));
    return Map.of(attribute, constant);
  }

  /** The mean over the acts that a watcher could notice. */
  double overActs(String watcher, Map<String, Map<String, Quantity>> factors) {
    var start = scenario.period().start();
    double sum = 0;
    double weights = 0;
    for (var conduct : scenario.conduct().values()) {
      var noticed = conduct.noticedBy().get(watcher);
      double weight = noticed == null ? 0 : conduct.rate().perYear().on(start) * noticed.on(start);
      sum += weight * mean(factors, conduct.factors());
      weights += weight;
    }
    return weights == 0 ? overResidents(factors) : sum / weights;
  }

  /** The mean over the residents. */
  double overResidents(Map<String, Map<String, Quantity>> factors) {
    return mean(factors, Map.of());
  }

  /** The mean over the strata, weighted by their shares and by factors on a rate. */
  private double mean(Map<String, Map<String, Quantity>> factors, Map<String, Map<String, Quantity>> onRate) {
    double mean = 1;
    for (var attribute : factors.keySet()) {
      double sum = 0;
      double weights = 0;
      for (var category : categories(attribute).entrySet()) {
        double weight = category.getValue().value() * factor(onRate, attribute, category.getKey());
        sum += weight * factor(factors, attribute, category.getKey());
        weights += weight;
      }
      mean *= sum / weights;
    }
    return mean;
  }

  private Map<String, Quantity> categories(String attribute) {
    return Objects.requireNonNull(scenario.society().groups().get(attribute), attribute);
  }

  /** 1 where none is declared. */
  private static double factor(Map<String, Map<String, Quantity>> factors, String attribute, String category) {
    @Nullable
    Quantity factor = factors.getOrDefault(attribute, Map.of()).get(category);
    return factor == null ? 1 : factor.value();
  }
}
