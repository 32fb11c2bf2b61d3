package counterscore.findings;

import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A rate by category of an attribute, as it is and among residents with equal conduct. Conduct is the number of unlawful acts that a
 * resident would have done without any response, in the bins of {@link Tables#ACT_BINS}. Every category is given the conduct of all
 * together (direct standardisation):
 *
 * <pre>
 *   rate_g = Σ_b events_gb / Σ_b residents_gb        equal_g = Σ_b w_b · events_gb / residents_gb,   w_b = N_b / Σ_b N_b
 * </pre>
 *
 * N_b being the residents of all categories in bin b. A bin in which a category has nobody compares nothing and is left out for all.
 *
 * @param attribute of the society
 * @param categories those with residents, in declared order
 * @param compared residents in the bins that are compared
 * @param residents in all bins
 */
public record EqualConduct(String attribute, List<Category> categories, long compared, long residents) {
  public EqualConduct {
    categories = List.copyOf(categories);
  }

  /**
   * One category.
   *
   * @param events times that it happened to its residents
   * @param rate events per resident
   * @param equal the same with the conduct of all categories together; NaN where no bin can be compared
   */
  public record Category(String name, long residents, long events, double rate, double equal) {}

  /** The worst tier of a scheme at the end, by attribute; none where nobody does anything unlawful. */
  public static List<EqualConduct> ofWorstTier(Scenario scenario, Observations observations, String scheme) {
    return of(scenario, observations.counter(Tables.CONDUCT_TIERS), scheme, "worst");
  }

  /** Refusals in the run of residents at the end, by attribute; none where nobody does anything unlawful. */
  public static List<EqualConduct> ofRefusals(Scenario scenario, Observations observations) {
    return of(scenario, observations.counter(Tables.CONDUCT_REFUSALS), "", "refusals");
  }

  /** @param scheme empty where the table has none */
  private static List<EqualConduct> of(Scenario scenario, Counter table, String scheme, String measure) {
    var all = new ArrayList<EqualConduct>();
    int first = scheme.isEmpty() ? 0 : 1;
    int bins = Tables.ACT_BINS.size();
    int position = 0;
    for (var attribute : scenario.society().groups().entrySet()) {
      int at = position++;
      var names = List.copyOf(attribute.getValue().keySet());
      var residents = new long[names.size()][bins];
      var events = new long[names.size()][bins];
      table.forEachNonZero((labels, count) -> {
        if (first == 0 || labels[0].equals(scheme)) {
          int category = names.indexOf(labels[first].split("/", -1)[at]);
          int bin = Tables.ACT_BINS.indexOf(labels[first + 1]);
          residents[category][bin] += labels[first + 2].equals("residents") ? count : 0;
          events[category][bin] += labels[first + 2].equals(measure) ? count : 0;
        }
      });
      var conduct = new Bins(residents, events);
      if (conduct.inhabited().size() > 1) {
        all.add(conduct.compare(attribute.getKey(), names));
      }
    }
    return List.copyOf(all);
  }

  /** Of the two, the category with the highest rate; of equal ones the first. */
  public Category highest() {
    return Objects.requireNonNull(categories.stream().reduce(null, (a, b) -> a == null || b.rate > a.rate ? b : a));
  }

  /** The category with the lowest rate; of equal ones the last. */
  public Category lowest() {
    return Objects.requireNonNull(categories.stream().reduce(null, (a, b) -> a == null || b.rate <= a.rate ? b : a));
  }

  /** Counts at {@code [category][bin]}. */
  @SuppressWarnings("ArrayRecordComponent") // lives inside of one method
  private record Bins(long[][] residents, long[][] events) {
    List<Integer> inhabited() {
      var inhabited = new ArrayList<Integer>();
      for (int g = 0; g < residents.length; g++) {
        if (sum(residents[g]) > 0) {
          inhabited.add(g);
        }
      }
      return inhabited;
    }

    EqualConduct compare(String attribute, List<String> names) {
      var weights = weights();
      var categories = new ArrayList<Category>();
      long all = 0;
      for (int g : inhabited()) {
        long own = sum(residents[g]);
        all += own;
        categories.add(
            new Category(names.get(g), own, sum(events[g]), sum(events[g]) / (double) own, equal(g, weights)));
      }
      return new EqualConduct(attribute, categories, sum(weights), all);
    }

    /** Residents of all categories by bin; 0 where one that has residents has nobody. */
    private long[] weights() {
      var weights = new long[Tables.ACT_BINS.size()];
      for (int b = 0; b < weights.length; b++) {
        int bin = b;
        boolean isShared = inhabited().stream().allMatch(g -> residents[g][bin] > 0);
        for (int g = 0; g < residents.length; g++) {
          weights[b] += isShared ? residents[g][b] : 0;
        }
      }
      return weights;
    }

    private double equal(int category, long[] weights) {
      double equal = 0;
      for (int b = 0; b < weights.length; b++) {
        equal += weights[b] == 0 ? 0 : weights[b] * (events[category][b] / (double) residents[category][b]);
      }
      return equal / sum(weights);
    }

    private static long sum(long[] counts) {
      long sum = 0;
      for (long count : counts) {
        sum += count;
      }
      return sum;
    }
  }
}
