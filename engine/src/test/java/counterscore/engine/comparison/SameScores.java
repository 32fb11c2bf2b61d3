package counterscore.engine.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * The histogram of scores at the end in both engines, by the chi-square test of homogeneity. Neighbouring scores are merged
 * until a bin holds 40 residents of both together. Fixed strata and dispositions make the statistic smaller than chi-square,
 * never larger.
 */
record SameScores(Town town, String scheme) implements Check {
  private static final int FEWEST = 40;

  @Override
  public String name() {
    return "scores of " + scheme + " at the end";
  }

  @Override
  public Effect effect() {
    return new Effect(0.05, "of all residents moved from the fullest bin to the next fullest");
  }

  @Override
  public Verdict judge(Diary engine, Diary oracle) {
    var bins = bins(scores(engine), scores(oracle));
    double statistic = 0;
    for (var bin : bins) {
      statistic += (bin[0] - bin[1]) * (bin[0] - bin[1]) / (bin[0] + bin[1]);
    }
    int freedom = Math.max(1, bins.size() - 1);
    double chance = bins.size() < 2 ? 1 : 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(statistic);
    return new Verdict(
        town + ", " + name(), chance, overlooked(bins, freedom, oracle.residents()),
        "chi-square %.1f with %d degrees of freedom".formatted(statistic, freedom));
  }

  private int[] scores(Diary diary) {
    return diary.scores.getOrDefault(scheme, new int[0]);
  }

  private static List<double[]> bins(int[] one, int[] other) {
    var counts = new TreeMap<Integer, double[]>();
    Arrays.stream(one).forEach(score -> counts.computeIfAbsent(score, k -> new double[2])[0]++);
    Arrays.stream(other).forEach(score -> counts.computeIfAbsent(score, k -> new double[2])[1]++);
    var bins = new ArrayList<double[]>();
    var open = new double[2];
    for (var count : counts.values()) {
      open[0] += count[0];
      open[1] += count[1];
      if (open[0] + open[1] >= FEWEST) {
        bins.add(open);
        open = new double[2];
      }
    }
    if (!bins.isEmpty()) {
      bins.getLast()[0] += open[0];
      bins.getLast()[1] += open[1];
    }
    return bins;
  }

  /** The share d moved has the noncentrality n/2 · d² (1/p₁ + 1/p₂). */
  private static double overlooked(List<double[]> bins, int freedom, int n) {
    var shares = bins.stream().mapToDouble(bin -> (bin[0] + bin[1]) / 2 / n).sorted().toArray();
    if (shares.length < 2) {
      return 1;
    }
    double perSquare = n / 2.0 * (1 / shares[shares.length - 1] + 1 / shares[shares.length - 2]);
    double critical = new ChiSquaredDistribution(freedom).inverseCumulativeProbability(1 - Tail.ALARM);
    double low = 0;
    double high = 1;
    for (int i = 0; i < 30; i++) {
      double middle = (low + high) / 2;
      if (power(perSquare * middle * middle, freedom, critical) < 0.999) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The noncentral chi-square distribution is a Poisson mixture of central ones. */
  private static double power(double noncentrality, int freedom, double critical) {
    if (noncentrality > 400) {
      return 1;
    }
    var mixture = new PoissonDistribution(Math.max(1e-9, noncentrality / 2));
    double power = 0;
    for (int j = 0; j < noncentrality / 2 + 10 * Math.sqrt(noncentrality / 2 + 1) + 10; j++) {
      power +=
          mixture.probability(j) * (1 - new ChiSquaredDistribution(freedom + 2.0 * j).cumulativeProbability(critical));
    }
    return power;
  }
}
