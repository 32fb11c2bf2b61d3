package counterscore.oracle;

import counterscore.scenario.Quantity;
import counterscore.scenario.Society;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cross product of the declared attributes, first attribute slowest.
 *
 * @param categories for each stratum, attribute to category
 * @param shares for each stratum, its declared share of the population, the product over its categories
 */
record Strata(List<Map<String, String>> categories, List<Double> shares) {
  static Strata of(Society society) {
    var strata = new Strata(List.of(Map.of()), List.of(1.0));
    for (var attribute : society.groups().entrySet()) {
      strata = strata.times(attribute.getKey(), attribute.getValue());
    }
    return strata;
  }

  private Strata times(String attribute, Map<String, Quantity> split) {
    var finer = new ArrayList<Map<String, String>>();
    var finerShares = new ArrayList<Double>();
    for (int s = 0; s < count(); s++) {
      for (var category : split.entrySet()) {
        var both = new LinkedHashMap<>(categories.get(s));
        both.put(attribute, category.getKey());
        finer.add(both);
        finerShares.add(shares.get(s) * category.getValue().value());
      }
    }
    return new Strata(finer, finerShares);
  }

  int count() {
    return shares.size();
  }

  /** {@code local/member}; {@code all} where no attribute is declared. */
  String label(int stratum) {
    var own = categories.get(stratum);
    return own.isEmpty() ? "all" : String.join("/", own.values());
  }

  /** Product of the factors of a stratum's categories on a day; 1 where none is declared. */
  double factor(Map<String, Map<String, Quantity>> factors, int stratum, LocalDate date) {
    double product = 1;
    for (var attribute : factors.entrySet()) {
      var quantity = attribute.getValue().get(categories.get(stratum).get(attribute.getKey()));
      product *= quantity == null ? 1 : quantity.on(date);
    }
    return product;
  }

  /** The same, divided by its mean over the population at the declared shares. */
  double normalisedFactor(Map<String, Map<String, Quantity>> factors, int stratum, LocalDate date) {
    double mean = 0;
    for (int s = 0; s < count(); s++) {
      mean += shares.get(s) * factor(factors, s, date);
    }
    return factor(factors, stratum, date) / mean;
  }
}
