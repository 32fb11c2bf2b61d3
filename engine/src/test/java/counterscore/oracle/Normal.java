package counterscore.oracle;

/** The normal distribution, from the gamma distribution with shape one half: Φ(z) = 1/2 + F_{1/2}(z²/2)/2 for z ≥ 0. */
final class Normal {
  private Normal() {}

  static double distribution(double z) {
    double half = IncompleteGamma.distribution(0.5, z * z / 2) / 2;
    return z < 0 ? 0.5 - half : 0.5 + half;
  }

  static double quantile(double p) {
    double low = -40;
    double high = 40;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (distribution(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
