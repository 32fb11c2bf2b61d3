package counterscore.engine.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Acts: how many by group and month, how unequal they are, and which go together. Products are divided by the product of the
 * means, so that independence is 1 and one shared disposition v is the mean of v², 1 + 1/shape for a gamma. The mean of v² is
 * taken from the oracle's dispositions, which another test holds to the closed form. For one conduct the product is x (x −
 * 1): that is the ratio variance/mean of 1 + mean/shape, said without the mean.
 */
final class ActChecks {
  private static final double JANUARY = 31;
  private static final double FEBRUARY = 28;

  private ActChecks() {}

  static List<Check> all() {
    var checks = new ArrayList<Check>();
    var acts = Towns.acts();
    byGroup(acts, checks);
    inequality(acts, checks);
    pairsOfConducts(acts, checks);
    months(acts, checks);
    neighbours(acts, checks);
    blocks(Towns.blocks(), checks);
    return checks;
  }

  /** 30 a year, migrants twice as often, members half as often, January twice as strong as February. */
  private static void byGroup(Town town, List<Check> checks) {
    double[] raw = {0.5, 1, 1, 2}; // local/member, local/other, migrant/member, migrant/other
    double mean = (0.62 + 0.38 * 2) * (0.09 * 0.5 + 0.91);
    double season = (2 * 31 + 28 + 31 + 30 + 0.5 * (31 + 30 + 31 + 31) + 30 + 31 + 30 + 2 * 31) / 365.0;
    double[] inMonth = {JANUARY * 2 / season, FEBRUARY / season};
    for (int month = 0; month < 2; month++) {
      for (int s = 0; s < 4; s++) {
        double each = 30 * raw[s] / mean * inMonth[month] / 365;
        int m = month;
        int stratum = s;
        checks.add(
            Expectation.of(
                town,
                "acts of stratum " + s + " in month " + month,
                diary -> Estimate.poisson(
                    sum(diary.acts("fare", m), diary, stratum), each * diary.residents(stratum)),
                diary -> each * diary.residents(stratum),
                s % 2 == 0 ? 0.25 : 0.06));
      }
    }
  }

  private static double sum(int[] column, Diary diary, int stratum) {
    return IntStream.range(0, column.length).filter(i -> diary.stratum[i] == stratum).mapToDouble(i -> column[i]).sum();
  }

  private static void inequality(Town town, List<Check> checks) {
    checks.add(variance(town, "parking", 24, "care", 0.15));
    checks.add(variance(town, "littering", 24, "temper", 0.15));
    checks.add(variance(town, "remark", 18, "talk", 0.16));
    checks.add(variance(town, "quarrel", 12, "few", 0.2));
    checks.add(variance(town, "walk", 24, "same", 0.06));
  }

  private static Check variance(Town town, String conduct, double rate, String disposition, double effect) {
    return Expectation.of(
        town,
        "variance of " + conduct,
        diary -> Estimate.mean(excess(diary.acts(conduct), rate * 59 / 365)),
        oracle -> square(oracle, disposition),
        effect);
  }

  /** x (x − 1) / μ²: its mean is that of v². */
  private static double[] excess(int[] x, double mean) {
    return IntStream.of(x).mapToDouble(count -> count * (count - 1.0) / mean / mean).toArray();
  }

  private static double square(Diary oracle, String disposition) {
    double sum = 0;
    for (double value : values(oracle, disposition)) {
      sum += value * value;
    }
    return sum / oracle.residents();
  }

  private static double[] values(Diary oracle, String disposition) {
    return oracle.dispositions.getOrDefault(disposition, new double[0]);
  }

  /** x y / (μ ν) by resident. */
  static double[] products(int[] x, int[] y, double meanOfX, double meanOfY) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] / meanOfX * y[i] / meanOfY).toArray();
  }

  private static void pairsOfConducts(Town town, List<Check> checks) {
    checks.add(pair(town, "parking", 24, "jaywalking", 18, "care", 0.15));
    checks.add(pair(town, "parking", 24, "littering", 24, null, 0.12));
    checks.add(pair(town, "parking", 24, "remark", 18, null, 0.12));
    checks.add(pair(town, "littering", 24, "quarrel", 12, null, 0.2));
    checks.add(pair(town, "walk", 24, "stroll", 18, null, 0.05));
  }

  private static Check pair(
      Town town,
      String one,
      double rateOfOne,
      String other,
      double rateOfOther,
      @Nullable String shared,
      double effect) {
    return Expectation.of(
        town,
        "covariance of " + one + " and " + other,
        diary -> Estimate.mean(
            products(diary.acts(one), diary.acts(other), rateOfOne * 59 / 365, rateOfOther * 59 / 365)),
        oracle -> shared == null ? 1 : square(oracle, shared),
        effect);
  }

  private static void months(Town town, List<Check> checks) {
    checks.add(
        Expectation.of(
            town,
            "covariance of two months of parking",
            diary -> twoMonths(diary, "parking", 24),
            oracle -> square(oracle, "care"),
            0.15));
    checks.add(
        Expectation.of(
            town, "covariance of two months of stroll", diary -> twoMonths(diary, "stroll", 18), oracle -> 1, 0.07));
  }

  private static Estimate twoMonths(Diary diary, String conduct, double rate) {
    return Estimate.mean(
        products(
            diary.acts(conduct, 0), diary.acts(conduct, 1), rate * JANUARY / 365, rate * FEBRUARY / 365));
  }

  private static void neighbours(Town town, List<Check> checks) {
    checks.add(
        Expectation.of(
            town, "covariance of neighbours' parking", diary -> neighbours(diary, "parking", 24), oracle -> 1, 0.18));
    checks.add(
        Expectation.of(
            town, "covariance of neighbours' strolls", diary -> neighbours(diary, "stroll", 18), oracle -> 1, 0.07));
  }

  /** Pairs (2k, 2k + 1) of the same stratum; every resident is in one pair. */
  private static Estimate neighbours(Diary diary, String conduct, double rate) {
    var x = diary.acts(conduct);
    double mean = rate * 59 / 365;
    return Estimate.mean(
        IntStream.range(0, x.length / 2)
            .filter(k -> diary.stratum[2 * k] == diary.stratum[2 * k + 1])
            .mapToDouble(k -> x[2 * k] / mean * x[2 * k + 1] / mean)
            .toArray());
  }

  private static void blocks(Town town, List<Check> checks) {
    for (int shift = 0; shift <= 1; shift++) {
      int by = shift;
      checks.add(
          Expectation.of(
              town,
              "covariance of neighbouring blocks' parking, shifted by " + by,
              diary -> acrossBlocks(diary, "parking", "parking", 90, 90, by),
              oracle -> 1,
              0.1));
      checks.add(
          Expectation.of(
              town,
              "covariance of neighbouring blocks' strolls, shifted by " + by,
              diary -> acrossBlocks(diary, "stroll", "stroll", 120, 120, by),
              oracle -> 1,
              0.05));
    }
    for (int block = 0; block < 3; block++) {
      int b = block;
      checks.add(
          Expectation.of(
              town,
              "covariance of parking and littering in block " + b,
              diary -> insideBlock(diary, b),
              oracle -> 1,
              b < 2 ? 0.1 : 0.2));
    }
  }

  private static Estimate acrossBlocks(
      Diary diary, String one, String other, double rateOfOne, double rateOfOther, int shift) {
    int block = 65_536;
    var x = diary.acts(one);
    var y = diary.acts(other);
    return Estimate.mean(
        IntStream.range(0, block)
            .mapToDouble(
                i -> x[i] / (rateOfOne * 6 / 365) * y[block + (i + shift) % block] / (rateOfOther * 6 / 365))
            .toArray());
  }

  private static Estimate insideBlock(Diary diary, int block) {
    var x = diary.acts("parking");
    var y = diary.acts("littering");
    double mean = 90.0 * 6 / 365;
    return Estimate.mean(
        IntStream.range(block * 65_536, Math.min(x.length, (block + 1) * 65_536))
            .mapToDouble(i -> x[i] / mean * y[i] / mean)
            .toArray());
  }
}
