package counterscore.engine.comparison;

import java.util.function.Function;

/**
 * A mean over residents in both engines, for joints that have no simple expectation. The difference of two means of equal
 * law and size is symmetric, so it is close to normal far out.
 */
record SameMean(Town town, String name, Function<Diary, double[]> values) implements Check {
  @Override
  public Effect effect() {
    return new Effect(0.1, "standard deviations between residents");
  }

  @Override
  public Verdict judge(Diary engine, Diary oracle) {
    var seen = Estimate.mean(values.apply(engine));
    var known = Estimate.mean(values.apply(oracle));
    double deviation = Math.hypot(seen.deviation(), known.deviation());
    double z = (seen.value() - known.value()) / deviation;
    double between = known.deviation() * Math.sqrt(oracle.residents());
    return new Verdict(
        town + ", " + name,
        Tail.twoSided(z, 0),
        deviation * (Tail.alarmBeyond(0, Tail.ALARM) + Tail.POWER_999) / between,
        "%.4f where the oracle has %.4f, %.2f deviations".formatted(seen.value(), known.value(), z));
  }
}
