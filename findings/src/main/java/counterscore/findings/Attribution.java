package counterscore.findings;

import counterscore.scenario.Mechanism;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a scheme is to blame for one harm. All numbers are per 1,000 resident-years.
 *
 * @param harm what is counted
 * @param scheme whose worst tier it is, where the scenario has several schemes; else null
 * @param title a few words
 * @param none with all the mechanisms off
 * @param all with all of them as declared
 * @param parts a mechanism each, in the order asked for; their values sum to {@code all − none}
 */
public record Attribution(
    Harm harm, @Nullable String scheme, String title, double none, double all, List<Part> parts) {
  public Attribution {
    parts = List.copyOf(parts);
  }

  /** Stable key, for example {@code worst-tier-months/city-score}. */
  public String id() {
    return harm.key() + (scheme == null ? "" : "/" + scheme);
  }

  /** Id of the finding about what all of the mechanisms add together. */
  public String idOfAll() {
    return "attributed-" + id();
  }

  /** Id of the finding about one of them. */
  public String id(Part part) {
    return "shapley-" + harm.key() + "-" + part.mechanism.key() + (scheme == null ? "" : "/" + scheme);
  }

  /** Whether any of the mechanisms makes any difference. */
  public boolean isAffected() {
    return parts.stream().anyMatch(part -> part.value != 0 || part.alone != 0 || part.last != 0);
  }

  /**
   * One mechanism.
   *
   * @param value its Shapley value: what it adds on average over all orders in which the mechanisms can be switched on
   * @param alone what it adds where all the others are off
   * @param last what it adds where all the others are on
   * @param partner the one with which its interaction is largest in size, the first named of several; null where there is none
   * @param interaction with that one (Grabisch and Roubens 1999): above 0 the two add more together than one by one
   */
  public record Part(
      Mechanism mechanism,
      double value,
      double alone,
      double last,
      @Nullable Mechanism partner,
      double interaction) {
    /** Whether it adds where it stands alone and takes away beside the others, or the reverse. */
    public boolean dependsOnOthers() {
      return alone * last < 0;
    }
  }
}
