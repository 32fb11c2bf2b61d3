package counterscore.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scenario whose watchers notice every group alike. The factors of a watcher give way to their mean over the strata, weighted by
 * how many acts each stratum does that the watcher could notice:
 *
 * <pre>
 *   mean = Σ_c r_c p_c Π_a m_ca / Σ_c r_c p_c      m_ca = Σ_g share_g f_cg e_g / Σ_g share_g f_cg
 * </pre>
 *
 * c a conduct, r_c its rate and p_c the probability that the watcher notices it on the first day, a an attribute, g its categories,
 * f_cg the factor on the rate, e_g the watcher's. Attributes are independent, so that the mean over the strata is a product. A
 * watcher notices as many acts as before, responses apart; control rooms see all residents alike often, so there r_c does not enter.
 */
final class EqualWatching {
  private final Scenario scenario;

  private EqualWatching(Scenario scenario) {
    this.scenario = scenario;
  }

  static Scenario of(Scenario scenario) {
    var equal = new EqualWatching(scenario);
    var watchers = new LinkedHashMap<String, Watcher>();
    scenario.watchers().forEach((name, watcher) -> watchers.put(name, equal.watcher(name, watcher)));
    var room = scenario.controlRoom();
    var without = scenario.withWatchers(watchers);
    return room == null || equal.isEqual(room.exposure())
        ? without
        : without.withControlRoom(
            room.withExposure(equal.constant(room.exposure(), equal.mean(room.exposure(), Map.of()))));
  }

  private Watcher watcher(String name, Watcher watcher) {
    return isEqual(watcher.exposure())
        ? watcher
        : watcher.withExposure(constant(watcher.exposure(), mean(name, watcher.exposure())));
  }

  /** Whether every category of an attribute has the same factor, for each attribute. */
  private boolean isEqual(Map<String, Map<String, Quantity>> exposure) {
    return exposure.entrySet().stream().allMatch(
        attribute -> categories(attribute.getKey()).keySet().stream()
            .mapToDouble(category -> factor(exposure, attribute.getKey(), category)).distinct().count() == 1);
  }

  /** The same factor for everybody. */
  private Map<String, Map<String, Quantity>> constant(Map<String, Map<String, Quantity>> exposure, double factor) {
    var attribute = exposure.keySet().iterator().next();
    var factors = new LinkedHashMap<String, Quantity>();
    categories(attribute).keySet().forEach(category -> factors.put(category, Quantity.of(factor)));
    return Map.of(attribute, factors);
  }

  private double mean(String watcher, Map<String, Map<String, Quantity>> exposure) {
    var start = scenario.period().start();
    double sum = 0;
    double weights = 0;
    for (var conduct : scenario.conduct().values()) {
      var noticed = conduct.noticedBy().get(watcher);
      double weight = noticed == null ? 0 : conduct.rate().perYear().on(start) * noticed.on(start);
      sum += weight * mean(exposure, conduct.factors());
      weights += weight;
    }
    return weights == 0 ? mean(exposure, Map.of()) : sum / weights;
  }

  /** The mean over the strata, weighted by their shares and by factors. */
  private double mean(Map<String, Map<String, Quantity>> exposure, Map<String, Map<String, Quantity>> factors) {
    double mean = 1;
    for (var attribute : exposure.keySet()) {
      double sum = 0;
      double weights = 0;
      for (var category : categories(attribute).entrySet()) {
        double weight = category.getValue().value() * factor(factors, attribute, category.getKey());
        sum += weight * factor(exposure, attribute, category.getKey());
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
