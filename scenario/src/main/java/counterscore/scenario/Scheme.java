package counterscore.scenario;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
 */
public record Scheme(
    @Nullable @Size(max = 80) String title,
    @Limits(min = -10_000, max = 10_000, whole = true) Quantity start,
    @Size(min = 2, max = 2) List<@Min(-10_000) @Max(10_000) Integer> range,
    @Size(min = 1, max = 24) @Limits(min = -10_000, max = 10_000, whole = true) Map<String, Quantity> tiers,
    Map<String, Rule> rules) {
  public Scheme {
    range = List.copyOf(range);
    tiers = Ordered.copyOf(tiers);
    rules = Ordered.copyOf(rules);
  }

  public int floor() {
    return range.get(0);
  }

  public int ceiling() {
    return range.get(1);
  }

  /**
   * What one entry of a conduct costs or earns.
   *
   * @param points change of the score [points]; negative for a penalty
   * @param repeated surcharge for repetition; null: none
   * @param lapses after how long the entry lapses and its points are returned; null: never
   * @param cap bound on the points of this rule in a period; null: none
   */
  public record Rule(
      @Limits(min = -10_000, max = 10_000) Quantity points,
      @Nullable Repeated repeated,
      @Nullable Span lapses,
      @Nullable Cap cap) {}

  /**
   * Points are multiplied by factor^n, n being the live entries of the same rule inside the window, at most {@code max}.
   */
  public record Repeated(
      Span within, @Limits(min = 0, max = 100) Quantity factor, @Min(1) @Max(50) int max) {}

  /**
   * An entry that would take the points of this rule in the calendar period beyond {@code points} (in absolute value) is
   * written with 0 points.
   */
  public record Cap(@Limits(min = 0, max = 10_000) Quantity points, Per per) {}

  /** A calendar period. */
  public enum Per {
    @com.fasterxml.jackson.annotation.JsonProperty("day")
    DAY,
    @com.fasterxml.jackson.annotation.JsonProperty("month")
    MONTH,
    @com.fasterxml.jackson.annotation.JsonProperty("year")
    YEAR
  }
}
