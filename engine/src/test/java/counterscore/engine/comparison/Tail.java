package counterscore.engine.comparison;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Chances far out. A mean of n terms is nearly normal, but five standard deviations out its skewness shows: by Cramér (1938)
 * the chance beyond z standard deviations is {@code Φ(−z) exp(γ z³/6)} to first order, γ being the skewness of the mean.
 * Where this would make the chance smaller, it is left out; it is also bounded by {@code exp(z²/4)}, beyond which the
 * expansion says nothing.
 */
final class Tail {
  /** Chance of a false alarm of one check. */
  static final double ALARM = 1e-6;

  /** Standard deviations that an error must lie beyond the alarm to be caught with a power of 0.999. */
  static final double POWER_999 = new NormalDistribution().inverseCumulativeProbability(0.999);

  private Tail() {}

  /** The chance that a correct engine is at least so many standard deviations off, to either side. */
  static double twoSided(double z, double skewness) {
    double size = Math.abs(z);
    double correction = Math.max(0, Math.signum(z) * skewness * size * size * size / 6);
    return Math.min(1, 2 * Math.exp(logAbove(size) + Math.min(correction, size * size / 4)));
  }

  private static double logAbove(double z) {
    return z < 8
        ? Math.log(new NormalDistribution().cumulativeProbability(-z))
        : -z * z / 2 - Math.log(z * Math.sqrt(2 * Math.PI));
  }

  /** Standard deviations from which on there is an alarm, on the side where it comes later. */
  static double alarmBeyond(double skewness, double alarm) {
    double low = 0;
    double high = 40;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (twoSided(middle, Math.abs(skewness)) > alarm) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
