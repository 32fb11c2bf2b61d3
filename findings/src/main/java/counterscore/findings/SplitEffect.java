package counterscore.findings;

import counterscore.observation.Observations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of what one variant does comes by others (docs/model/split.md).
 *
 * @param name of the variant
 * @param outcomes that can differ, in fixed order
 * @param worlds what came of the worlds between ({@link counterscore.observation.SplitTables})
 */
public record SplitEffect(String name, List<Outcome> outcomes, Observations worlds) {
  public SplitEffect {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * What is counted.
   *
   * @param key for example {@code worst-tier}
   * @param scheme whose; null where any scheme or list decides
   * @param title a few words
   * @param unit what is counted, for example {@code residents}
   * @param isMean whether it is told per 1,000 residents
   * @param definition from which table
   * @param groups everybody's first, then by group
   */
  public record Outcome(
      String key, @Nullable String scheme, String title, String unit, boolean isMean, String definition,
      List<OfGroup> groups) {
    public Outcome {
      groups = List.copyOf(groups);
    }

    public OfGroup everybody() {
      return groups.getFirst();
    }

    /** A change with its sign: a count exactly, a mean to two significant digits. */
    public String change(double change) {
      return isMean || change == 0 ? Phrases.signed(change)
          : (change < 0 ? "−" : "+") + Phrases.count(Math.round(Math.abs(change)));
    }

    /** Whether any part is not 0, of everybody or of a group. */
    public boolean isMoved() {
      return groups.stream().anyMatch(OfGroup::isMoved);
    }

    /** Key with the scheme behind a slash, if it has one. */
    public String id() {
      return scheme == null ? key : key + "/" + scheme;
    }
  }

  /**
   * The difference between variant and baseline in one group, in parts; they add up to it in either order.
   *
   * @param residents of the group
   * @param own what the variant does to residents themselves, others being as in the baseline
   * @param forth what others add: first friends, then entries, then places
   * @param back the same in the reverse order
   */
  public record OfGroup(
      Contrast.Group group, long residents, double baseline, double variant, double own, Others forth, Others back) {
    public double difference() {
      return variant - baseline;
    }

    /** Whether any part is not 0. */
    public boolean isMoved() {
      return own != 0 || forth.any() || back.any();
    }
  }

  /** What comes by others. */
  public record Others(double friends, double misdirected, double displaced) {
    boolean any() {
      return friends != 0 || misdirected != 0 || displaced != 0;
    }
  }
}
