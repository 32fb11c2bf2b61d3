package counterscore.engine.plan;

import java.util.List;

/**
 * One points scheme.
 *
 * @param index its place in declared order
 * @param name its key
 * @param start score on the first day [points]
 * @param floor lowest score [points]
 * @param ceiling highest score [points]
 * @param tiers names of the tiers, best first
 * @param tierOfScore tier by score minus floor
 * @param rules in declared order
 * @param ruleOfConduct index into {@code rules} by conduct, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record SchemePlan(
    int index,
    String name,
    int start,
    int floor,
    int ceiling,
    List<String> tiers,
    byte[] tierOfScore,
    List<RulePlan> rules,
    int[] ruleOfConduct) {
  /** Tier of a score. */
  public int tier(int score) {
    return tierOfScore[score - floor];
  }

  /** Index of the worst tier. */
  public int worst() {
    return tiers.size() - 1;
  }
}
