package counterscore.oracle;

import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often something happens to a resident: rate × season × factor × disposition, per year of 365 days. What is dated is
 * read on its day.
 */
record Intensity(
    Rate rate,
    Map<String, Map<String, Quantity>> factors,
    List<Double> season,
    @Nullable String disposition,
    double raise) {
  private static final double[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  Intensity(
      Rate rate, Map<String, Map<String, Quantity>> factors, List<Double> season, @Nullable String disposition) {
    this(rate, factors, season, disposition, 1);
  }

  /** The same, so many times as often. */
  Intensity raised(double by) {
    return new Intensity(rate, factors, season, disposition, by);
  }

  /** Events per year of a resident with disposition 1, by stratum: the height of the curve on a day. */
  double[] height(Strata strata, LocalDate date) {
    var height = new double[strata.count()];
    for (int s = 0; s < height.length; s++) {
      height[s] = rate.perYear().on(date) * seasonal(date) * strata.normalisedFactor(factors, s, date) * raise;
    }
    return height;
  }

  /** The month's factor, divided by the mean over a year of 365 days. */
  private double seasonal(LocalDate date) {
    if (season.isEmpty()) {
      return 1;
    }
    double sum = 0;
    for (int m = 0; m < 12; m++) {
      sum += season.get(m) * DAYS[m];
    }
    return season.get(date.getMonthValue() - 1) / (sum / 365);
  }
}
