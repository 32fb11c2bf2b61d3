package counterscore.oracle;

import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often something happens to a resident: rate × season × factor × disposition.
 *
 * @param factor by stratum, mean 1 over the population
 * @param season twelve factors with mean 1 over a year of 365 days
 */
record Intensity(Rate rate, List<Double> factor, List<Double> season, @Nullable String disposition) {
  private static final double[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  static Intensity of(
      Rate rate,
      Map<String, Map<String, Quantity>> factors,
      List<Double> season,
      @Nullable String disposition,
      Strata strata) {
    var factor = new ArrayList<Double>();
    for (int s = 0; s < strata.count(); s++) {
      factor.add(strata.normalisedFactor(factors, s));
    }
    return new Intensity(rate, factor, normalised(season), disposition);
  }

  private static List<Double> normalised(List<Double> season) {
    double sum = 0;
    for (int m = 0; m < season.size(); m++) {
      sum += season.get(m) * DAYS[m];
    }
    double mean = sum / 365;
    return season.stream().map(factor -> factor / mean).toList();
  }

  /** Events per year of a resident with disposition 1: the height of the curve. */
  double height(int stratum, LocalDate date) {
    double seasonal = season.isEmpty() ? 1 : season.get(date.getMonthValue() - 1);
    return rate.perYear().on(date) * seasonal * factor.get(stratum);
  }

  /** Expected events of a resident on a day. */
  double perDay(Resident resident, LocalDate date) {
    return height(resident.stratum, date) * resident.disposition(disposition) / 365;
  }
}
