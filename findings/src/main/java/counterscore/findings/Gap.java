package counterscore.findings;

import counterscore.scenario.Mechanism;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a gap between two categories of an attribute is made of. Numbers are per 1,000 residents.
 *
 * @param counted what happens to them
 * @param scheme whose worst tier it is, where the scenario has several schemes; else null
 * @param title a few words
 * @param high the category with the highest rate as declared
 * @param low the one with the lowest
 * @param putIn the gap that is left where watching, error and remedy are equal: an input, not a result
 * @param parts what each of them adds to it, in fixed order; {@code putIn} and their values sum to the gap
 */
public record Gap(
    Counted counted, @Nullable String scheme, String title, String attribute, Category high, Category low, double putIn,
    List<Part> parts) {
  public Gap {
    parts = List.copyOf(parts);
  }

  /** What happens to residents. */
  public enum Counted {
    WORST_TIER("worst-tier", "residents in the worst tier at the end"),
    REFUSALS("refusals", "refusals");

    private final String key;
    private final String words;

    Counted(String key, String words) {
      this.key = key;
      this.words = words;
    }

    public String key() {
      return key;
    }

    /** What one of them is, in the plural. */
    public String words() {
      return words;
    }
  }

  /**
   * One category as declared.
   *
   * @param events times that it happened to its residents
   * @param rate events per 1,000 residents
   */
  public record Category(String name, long residents, long events, double rate) {}

  /**
   * One inequality.
   *
   * @param value its Shapley value: what it adds to the gap on average over all orders in which they can be switched on
   * @param alone what it adds where the others are off
   * @param last what it adds where the others are on
   */
  public record Part(Mechanism mechanism, double value, double alone, double last) {}

  /** How much higher the one rate is than the other, as declared. */
  public double gap() {
    return high.rate - low.rate;
  }

  /** Stable key, for example {@code worst-tier-registration/city-score}. */
  public String id() {
    return counted.key + "-" + attribute + (scheme == null ? "" : "/" + scheme);
  }
}
