package counterscore.findings.sensitivity;

import java.util.Arrays;

/**
 * Which share of the variance of a number a factor holds.
 *
 * <pre>
 *   alone = (1/N) Σ f(B) (f(A with i from B) − f(A)) / V           Saltelli et al. 2010, table 2 (b)
 *   total = (1/2N) Σ (f(A) − f(A with i from B))² / V              Jansen 1999, ibid. (f)
 * </pre>
 *
 * V is the variance over all f(A) and f(B), from which their mean is taken first: Saltelli, A., Annoni, P., Azzini, I., Campolongo,
 * F., Ratto, M. and Tarantola, S. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications 181,
 * 259-270.
 *
 * @param pairs of places for which it was possible
 * @param alone first-order index: by which share the variance would fall on average if the factor were known
 * @param total total index: which share would be left if all others were known
 * @param aloneLies 95 % by bootstrap over the samples
 * @param totalLies the same
 */
public record Index(
    Factor factor, int pairs, double alone, double total, Interval aloneLies, Interval totalLies) {
  static Index of(Design design, int factor, double[] values) {
    var all = design.samplesOf(factor);
    int n = all.length;
    return new Index(
        design.factors().get(factor), n, alone(design, factor, values, all), total(design, factor, values, all),
        Interval.bootstrap(n, chosen -> alone(design, factor, values, of(all, chosen))),
        Interval.bootstrap(n, chosen -> total(design, factor, values, of(all, chosen))));
  }

  private static int[] of(int[] all, int[] chosen) {
    return Arrays.stream(chosen).map(k -> all[k]).toArray();
  }

  private static double alone(Design design, int factor, double[] values, int[] chosen) {
    double mean = mean(design, values, chosen);
    double sum = 0;
    for (int s : chosen) {
      sum += (values[design.second(s)] - mean) * (values[design.moved(s, factor)] - values[design.first(s)]);
    }
    return share(sum / chosen.length, design, values, chosen);
  }

  private static double total(Design design, int factor, double[] values, int[] chosen) {
    double sum = 0;
    for (int s : chosen) {
      double difference = values[design.first(s)] - values[design.moved(s, factor)];
      sum += difference * difference;
    }
    return share(sum / (2 * chosen.length), design, values, chosen);
  }

  private static double mean(Design design, double[] values, int[] chosen) {
    double sum = 0;
    for (int s : chosen) {
      sum += values[design.first(s)] + values[design.second(s)];
    }
    return sum / (2 * chosen.length);
  }

  /** Of the variance; of none, nothing. */
  private static double share(double part, Design design, double[] values, int[] chosen) {
    double mean = mean(design, values, chosen);
    double squares = 0;
    for (int s : chosen) {
      double a = values[design.first(s)] - mean;
      double b = values[design.second(s)] - mean;
      squares += a * a + b * b;
    }
    double variance = squares / (2 * chosen.length - 1);
    return variance == 0 ? 0 : part / variance;
  }
}
