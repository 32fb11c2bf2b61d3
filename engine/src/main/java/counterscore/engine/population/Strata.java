package counterscore.engine.population;

import counterscore.scenario.Quantity;
import counterscore.scenario.Society;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cross product of the declared attributes, first attribute slowest. Without attributes there is one stratum,
 * {@code all}.
 */
public final class Strata {
  private final List<String> attributes;
  private final List<List<String>> categories;
  private final double[] shares;
  private final int[][] categoryOf;

  private Strata(List<String> attributes, List<List<String>> categories, double[] shares, int[][] categoryOf) {
    this.attributes = attributes;
    this.categories = categories;
    this.shares = shares;
    this.categoryOf = categoryOf;
  }

  public static Strata of(Society society) {
    var attributes = List.copyOf(society.groups().keySet());
    var categories = society.groups().values().stream().map(group -> List.copyOf(group.keySet())).toList();
    int size = categories.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    var shares = new double[size];
    var categoryOf = new int[attributes.size()][size];
    for (int s = 0; s < size; s++) {
      double share = 1;
      int rest = s;
      for (int a = attributes.size() - 1; a >= 0; a--) {
        var group = society.groups().get(attributes.get(a));
        int category = rest % categories.get(a).size();
        rest /= categories.get(a).size();
        categoryOf[a][s] = category;
        share *= shareOf(java.util.Objects.requireNonNull(group), categories.get(a).get(category));
      }
      shares[s] = share;
    }
    return new Strata(attributes, categories, shares, categoryOf);
  }

  /** A category's share of the sum, so that shares that sum to 1 only within the reader's tolerance do no harm. */
  private static double shareOf(Map<String, Quantity> group, String category) {
    double sum = 0;
    for (var share : group.values()) {
      sum += share.value();
    }
    return java.util.Objects.requireNonNull(group.get(category)).value() / sum;
  }

  public int size() {
    return shares.length;
  }

  /** Declared share of a stratum in the population. */
  public double share(int stratum) {
    return shares[stratum];
  }

  public List<String> attributes() {
    return attributes;
  }

  public List<String> categories(int attribute) {
    return categories.get(attribute);
  }

  /** Index of an attribute. */
  public int attribute(String name) {
    int a = attributes.indexOf(name);
    if (a < 0) {
      throw new IllegalArgumentException("no attribute " + name + " among " + attributes);
    }
    return a;
  }

  /** Index of a stratum's category of an attribute. */
  public int category(int attribute, int stratum) {
    return categoryOf[attribute][stratum];
  }

  /** For example {@code local/member}. */
  public String label(int stratum) {
    var parts = new ArrayList<String>();
    for (int a = 0; a < attributes.size(); a++) {
      parts.add(categories.get(a).get(categoryOf[a][stratum]));
    }
    return parts.isEmpty() ? "all" : String.join("/", parts);
  }

  /** Labels of all strata, in order. */
  public List<String> labels() {
    var labels = new ArrayList<String>();
    for (int s = 0; s < size(); s++) {
      labels.add(label(s));
    }
    return labels;
  }

  /**
   * The product of declared factors for every stratum; 1 where none is declared.
   *
   * @param factors by attribute and category
   */
  public double[] product(Map<String, Map<String, Quantity>> factors) {
    var product = new double[size()];
    for (int s = 0; s < size(); s++) {
      product[s] = 1;
      for (int a = 0; a < attributes.size(); a++) {
        var ofAttribute = factors.get(attributes.get(a));
        var factor = ofAttribute == null ? null : ofAttribute.get(categories.get(a).get(categoryOf[a][s]));
        product[s] *= factor == null ? 1 : factor.value();
      }
    }
    return product;
  }

  /** The product of declared factors, divided by its mean over the strata at the declared shares. */
  public double[] normalised(Map<String, Map<String, Quantity>> factors) {
    var product = product(factors);
    double mean = 0;
    for (int s = 0; s < size(); s++) {
      mean += shares[s] * product[s];
    }
    for (int s = 0; s < size(); s++) {
      product[s] = mean == 0 ? 0 : product[s] / mean;
    }
    return product;
  }
}
