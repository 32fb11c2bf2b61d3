package counterscore.findings.sensitivity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a step of half its range in a factor does to a number (elementary effects of Morris, M. D. 1991, Factorial sampling plans for
 * preliminary computational experiments, Technometrics 33, 161-174).
 *
 * @param places from which the step was possible
 * @param up mean of the differences with the step upwards, μ; null for a factor of several quantities, which has no direction
 * @param size mean of their absolute values, μ* (Campolongo, Cariboni and Saltelli 2007)
 * @param spread standard deviation of the differences between places (n − 1), σ: large where the effect depends on where the other
 *     quantities lie, or is no straight line; null as above
 * @param sizeLies where the size lies: 95 % by bootstrap over the places, or of few the smallest and the largest difference
 */
public record Effect(
    Factor factor, int places, @Nullable Double up, double size, @Nullable Double spread, Interval sizeLies) {
  static Effect of(Design design, int factor, double[] values) {
    var samples = design.samplesOf(factor);
    int n = samples.length;
    var differences = new double[n];
    for (int k = 0; k < n; k++) {
      int s = samples[k];
      double difference = values[design.moved(s, factor)] - values[design.first(s)];
      differences[k] = design.isUp(s, factor) ? difference : -difference;
    }
    var sizes = Arrays.stream(differences).map(Math::abs).toArray();
    double mean = Arrays.stream(differences).sum() / n;
    double squares = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
    boolean isOne = design.factors().get(factor).quantities().size() == 1;
    return new Effect(
        design.factors().get(factor), n, isOne ? mean : null, Arrays.stream(sizes).sum() / n,
        isOne ? Math.sqrt(squares / (n - 1)) : null,
        n < Interval.MANY ? Interval.range(sizes)
            : Interval.bootstrap(n, chosen -> Arrays.stream(chosen).mapToDouble(k -> sizes[k]).sum() / n));
  }
}
