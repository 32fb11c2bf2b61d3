package counterscore.scenario;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A points scheme.
 *
 * @param title a few words for tables and pictures; the key where absent
 * @param start score on the first day [points]
 * @param range floor and ceiling [points]
 * @param tiers lowest score of each tier [points], best first; the last one starts at the floor
 * @param rules what an entry costs or earns, by conduct
 * @param bonus points for a time without a penalised entry; null: none
 * @param repair points for declared acts, counted over a month, by conduct
 * @param drift share of the distance to the start score by which the score moves towards it each month; null: none
 * @param friendWeight by which share of the distance to the mean score of the friends, without any friend term, a score is moved at
 *     each month's end; the share of the month before is withdrawn; null: friends do not matter
 * @param appeals how entries are contested; null: nobody can
 * @param resets what entering a tier suspends, and what follows, by tier
 * @param rewards points for whoever reported, by watcher, for each entry that the watcher writes, true or false
 * @param computed how the score is computed anew each month, in place of rules; null: it is not
 * @param feeds what other scores add each month, by scheme
 */
public record Scheme(
    @Nullable @Size(max = 80) String title,
    @Limits(min = -10_000, max = 10_000, whole = true) Quantity start,
    @Size(min = 2, max = 2) List<@Min(-10_000) @Max(10_000) Integer> range,
    @Size(min = 1, max = 24) @Limits(min = -10_000, max = 10_000, whole = true) Map<String, Quantity> tiers,
    Map<String, Rule> rules,
    @Nullable Bonus bonus,
    Map<String, Repair> repair,
    @Nullable @Limits(min = 0, max = 1) Quantity drift,
    @Nullable @Limits(min = 0, max = 1) Quantity friendWeight,
    @Nullable Appeals appeals,
    Map<String, Reset> resets,
    @Limits(min = -10_000, max = 10_000, whole = true) Map<String, Quantity> rewards,
    @Nullable Computed computed,
    Map<String, Feed> feeds) {
  public Scheme {
    range = List.copyOf(range);
    tiers = Ordered.copyOf(tiers);
    rules = Ordered.copyOf(rules);
    repair = Ordered.copyOf(repair);
    resets = Ordered.copyOf(resets);
    rewards = Ordered.copyOf(rewards);
    feeds = Ordered.copyOf(feeds);
  }

  Scheme withFriendWeight(@Nullable Quantity friendWeight) {
    return new Scheme(
        title, start, range, tiers, rules, bonus, repair, drift, friendWeight, appeals, resets, rewards, computed,
        feeds);
  }

  Scheme withRules(Map<String, Rule> rules, Map<String, Repair> repair) {
    return new Scheme(
        title, start, range, tiers, rules, bonus, repair, drift, friendWeight, appeals, resets, rewards, computed,
        feeds);
  }

  Scheme withComputed(@Nullable Computed computed) {
    return new Scheme(
        title, start, range, tiers, rules, bonus, repair, drift, friendWeight, appeals, resets, rewards, computed,
        feeds);
  }

  Scheme withAppeals(Appeals appeals) {
    return new Scheme(
        title, start, range, tiers, rules, bonus, repair, drift, friendWeight, appeals, resets, rewards, computed,
        feeds);
  }

  Scheme withResets(Map<String, Reset> resets) {
    return new Scheme(
        title, start, range, tiers, rules, bonus, repair, drift, friendWeight, appeals, resets, rewards, computed,
        feeds);
  }

  Scheme withFeeds(Map<String, Feed> feeds) {
    return new Scheme(
        title, start, range, tiers, rules, bonus, repair, drift, friendWeight, appeals, resets, rewards, computed,
        feeds);
  }

  public int floor() {
    return range.get(0);
  }

  public int ceiling() {
    return range.get(1);
  }

  /** A calendar period. */
  public enum Per {
    @JsonProperty("day")
    DAY,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("year")
    YEAR
  }
}
