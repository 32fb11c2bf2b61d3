package counterscore.review;

import counterscore.scenario.Conduct;
import counterscore.scenario.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Something that costs a resident points, or a tier.
 *
 * @param scheme key of the scheme
 * @param key of the conduct
 * @param subject key of the rule, or of the line of a computed score
 * @param rule null where a computed score counts it
 */
record Charge(String scheme, String key, String subject, Conduct conduct, @Nullable Rule rule) {
  String title() {
    return conduct.title() == null ? key : conduct.title();
  }

  /** Key of a line of the conduct. */
  String of(String line) {
    return "conduct." + key + "." + line;
  }

  /** Points that one entry takes at most, before any surcharge for repetition [points]; 0 where none are fixed. */
  double most() {
    if (rule == null) {
      return 0;
    }
    double points = rule.between() != null ? -rule.between().getFirst()
        : rule.points() == null ? 0
            : -rule.points().steps().values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double times = rule.times().values().stream().mapToDouble(factor -> factor.value()).max().orElse(1);
    var newcomers = rule.newcomers();
    return Math.max(0, points) * Math.max(1, times) * Math.max(1, newcomers == null ? 1 : newcomers.factor().value());
  }

  /** Points that one entry takes of somebody who is no newcomer, at the factor that takes least [points]. */
  double least() {
    if (rule == null) {
      return 0;
    }
    double points =
        rule.between() != null ? -rule.between().getLast() : rule.points() == null ? 0 : -rule.points().value();
    double times = rule.times().values().stream().mapToDouble(factor -> factor.value()).min().orElse(1);
    return Math.max(0, points) * times;
  }
}
