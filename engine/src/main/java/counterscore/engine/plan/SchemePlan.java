package counterscore.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One points scheme.
 *
 * @param index its place in declared order
 * @param name its key
 * @param hash of its key
 * @param start score on the first day [points]
 * @param floor lowest score [points]
 * @param ceiling highest score [points]
 * @param tiers names of the tiers, best first
 * @param tierOfScore tier by score minus floor
 * @param rules in declared order
 * @param ruleOfConduct index into {@code rules} by conduct, or -1
 * @param bonus for a time without a penalised entry; null: none
 * @param repairs points for declared acts
 * @param drift share of the distance to the start that is made good each month; 0: none
 * @param friendWeight share of the distance to the friends' mean score; 0: friends do not matter
 * @param appeals how entries are contested; null: not at all
 * @param resets what entering a tier leads to, by tier; null: nothing
 * @param computed how the score is computed anew each month; null: it is not
 * @param feeds what other scores add
 * @param reports points for whoever reported, by channel; empty: none
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record SchemePlan(
    int index,
    String name,
    int hash,
    int start,
    int floor,
    int ceiling,
    List<String> tiers,
    byte[] tierOfScore,
    List<RulePlan> rules,
    int[] ruleOfConduct,
    @Nullable BonusPlan bonus,
    List<RepairPlan> repairs,
    double drift,
    double friendWeight,
    @Nullable AppealPlan appeals,
    @Nullable ResetPlan[] resets,
    @Nullable ComputedPlan computed,
    List<FeedPlan> feeds,
    int[] reports) {
  /** Tier of a score. */
  public int tier(int score) {
    return tierOfScore[score - floor];
  }

  /** Index of the worst tier. */
  public int worst() {
    return tiers.size() - 1;
  }

  /** Whether a tier can be imposed. */
  public boolean imposesTiers() {
    return rules.stream().anyMatch(rule -> rule.imposed() != null);
  }

  /** Whether entering some tier leads to a suspension. */
  public boolean hasResets() {
    for (var reset : resets) {
      if (reset != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reset of this scheme starts another one anew. */
  public boolean clears(int other) {
    for (var reset : resets) {
      if (reset != null && reset.clears().contains(other)) {
        return true;
      }
    }
    return false;
  }
}
