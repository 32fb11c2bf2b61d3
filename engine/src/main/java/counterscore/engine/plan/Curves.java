package counterscore.engine.plan;

import counterscore.engine.population.Strata;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Heights of curves, {@code rate × factor × season}, by day and stratum [1/a] (model section 3). */
final class Curves {
  /** Days of the months in a year of 365 days. */
  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final Calendar calendar;
  private final Strata strata;

  Curves(Calendar calendar, Strata strata) {
    this.calendar = calendar;
    this.strata = strata;
  }

  double[][] heights(@Nullable Rate rate, Map<String, Map<String, Quantity>> factors, List<Double> season) {
    return heights(rate, factors, season, 1);
  }

  /** The same, raised by a factor. */
  double[][] heights(
      @Nullable Rate rate, Map<String, Map<String, Quantity>> factors, List<Double> season, double raised) {
    var factor = strata.normalised(factors);
    var ofMonth = normalised(season);
    var heights = new double[calendar.days()][];
    for (int day = 0; day < heights.length; day++) {
      double perYear = rate == null ? 0 : rate.perYear().on(calendar.date(day));
      double level = perYear * ofMonth[calendar.date(day).getMonthValue() - 1] * raised;
      heights[day] = day > 0 && sameLevel(heights[day - 1], factor, level) ? heights[day - 1] : scaled(factor, level);
    }
    return heights;
  }

  /** The same, each month's heights summed up on its last day. */
  double[][] monthly(
      @Nullable Rate rate, Map<String, Map<String, Quantity>> factors, List<Double> season, double raised) {
    var daily = heights(rate, factors, season, raised);
    var monthly = new double[daily.length][];
    var none = new double[strata.size()];
    var sum = new double[strata.size()];
    for (int day = 0; day < daily.length; day++) {
      for (int s = 0; s < sum.length; s++) {
        sum[s] += daily[day][s];
      }
      boolean isLast = calendar.isLastOfMonth(day);
      monthly[day] = isLast ? sum : none;
      sum = isLast ? new double[strata.size()] : sum;
    }
    return monthly;
  }

  private static boolean sameLevel(double[] before, double[] factor, double level) {
    for (int s = 0; s < factor.length; s++) {
      if (before[s] != factor[s] * level) {
        return false;
      }
    }
    return true;
  }

  private static double[] scaled(double[] factor, double level) {
    var height = new double[factor.length];
    for (int s = 0; s < factor.length; s++) {
      height[s] = factor[s] * level;
    }
    return height;
  }

  /** Twelve factors with mean 1 over a year of 365 days. */
  static double[] normalised(List<Double> season) {
    var factors = new double[12];
    double mean = 0;
    for (int m = 0; m < 12; m++) {
      factors[m] = season.isEmpty() ? 1 : season.get(m);
      mean += factors[m] * MONTH_DAYS[m] / 365;
    }
    for (int m = 0; m < 12 && !season.isEmpty(); m++) {
      factors[m] = mean == 0 ? 0 : factors[m] / mean;
    }
    return factors;
  }

  /** Numbers the distinct arrays of a series: fills which one holds on each day and returns the distinct ones. */
  static long[][] distinct(long[][] byDay, int[] tableOfDay) {
    var tables = new ArrayList<long[]>();
    for (int day = 0; day < byDay.length; day++) {
      int found = -1;
      for (int i = tables.size() - 1; i >= 0 && found < 0; i--) {
        found = java.util.Arrays.equals(tables.get(i), byDay[day]) ? i : -1;
      }
      if (found < 0) {
        found = tables.size();
        tables.add(byDay[day]);
      }
      tableOfDay[day] = found;
    }
    return tables.toArray(long[][]::new);
  }
}
