package counterscore.findings.fit;

import java.util.List;

/**
 * How far a simulated world lies from published counts. A count k of a Poisson law has 2√k with a variance of about 1, however large
 * it is (Anscombe, F. J. 1948, The transformation of Poisson, binomial and negative-binomial data, Biometrika 35, 246-254). With n
 * simulated residents, a simulated rate r stands for a count of r × of, and its own luck adds of / n to that variance:
 *
 * <pre>residual = 2 (√(r × of) − √count) / √(1 + of / n)</pre>
 *
 * so that the squares sum to about the number of targets, less that of fitted numbers, where the model is right.
 */
public final class Misfit {
  private Misfit() {}

  /** Residuals, in the order of the targets. */
  public static double[] residuals(List<Target> targets, double[] rates, long residents) {
    var residuals = new double[targets.size()];
    for (int t = 0; t < residuals.length; t++) {
      var target = targets.get(t);
      double of = target.of();
      residuals[t] =
          2 * (Math.sqrt(rates[t] * of) - Math.sqrt((double) target.count())) / Math.sqrt(1 + of / residents);
    }
    return residuals;
  }

  /** Sum of their squares. */
  public static double of(double[] residuals) {
    double sum = 0;
    for (double residual : residuals) {
      sum += residual * residual;
    }
    return sum;
  }
}
