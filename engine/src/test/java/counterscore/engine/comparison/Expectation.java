package counterscore.engine.comparison;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A number with a known expectation. Its spread over seeds comes from theory (counts) or from the residents themselves
 * (means).
 *
 * @param expected from what is declared and from the dispositions of the oracle
 */
record Expectation(
    Town town,
    String name,
    Function<Diary, Estimate> estimate,
    ToDoubleFunction<Diary> expected,
    Effect effect)
    implements
      Check {
  static Expectation of(
      Town town,
      String name,
      Function<Diary, Estimate> estimate,
      ToDoubleFunction<Diary> expected,
      double relativeEffect) {
    return new Expectation(town, name, estimate, expected, new Effect(relativeEffect, "of the expected value"));
  }

  @Override
  public Verdict judge(Diary engine, Diary oracle) {
    double known = expected.applyAsDouble(oracle);
    var seen = estimate.apply(engine);
    double z = seen.deviation() == 0 ? Double.POSITIVE_INFINITY : (seen.value() - known) / seen.deviation();
    double chance = seen.value() == known ? 1 : Tail.twoSided(z, seen.skewness());
    double beyond = Tail.alarmBeyond(seen.skewness(), Tail.ALARM) + Tail.POWER_999;
    double overlooked = seen.deviation() == 0 ? 0 : seen.deviation() * beyond / Math.abs(known);
    return new Verdict(
        town + ", " + name, chance, overlooked, "%.4f where %.4f is expected, %.2f deviations".formatted(
            seen.value(), known, z));
  }
}
