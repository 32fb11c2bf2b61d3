package counterscore.scenario;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of a conduct costs or earns in a scheme. Either {@code points} or {@code between} is given.
 *
 * @param points change of the score [points]; negative for a penalty
 * @param between lowest and highest change of the score [points], between which an official decides; every whole number alike
 * @param times factor on the points by time of day; the names are those of the conduct's {@code times}
 * @param newcomers factor on the points for residents who joined not long ago; null: none
 * @param repeated surcharge for repetition; null: none
 * @param lapses after how long the entry lapses and its points are returned; null: never
 * @param cap bound on the points of this rule in a period; null: none
 * @param perOccasion bound on the points, in absolute value, of all entries of one occasion; null: none
 * @param imposes a tier that the entry imposes for a time, whatever the score; null: none
 */
public record Rule(
    @Nullable @Limits(min = -10_000, max = 10_000) Quantity points,
    @Nullable @Size(min = 2, max = 2) List<@Min(-10_000) @Max(10_000) Integer> between,
    @Limits(min = 0, max = 100) Map<String, Quantity> times,
    @Nullable Newcomers newcomers,
    @Nullable Repeated repeated,
    @Nullable Span lapses,
    @Nullable Cap cap,
    @Nullable @Limits(min = 0, max = 10_000) Quantity perOccasion,
    @Nullable Imposed imposes) {
  public Rule {
    between = between == null ? null : List.copyOf(between);
    times = Ordered.copyOf(times);
  }

  /** Points of an entry on a date, before any factor; where an official decides, the mean [points]. */
  public double meanPoints(LocalDate date) {
    if (between != null) {
      return (between.get(0) + between.get(1)) / 2.0;
    }
    return points == null ? 0 : points.on(date);
  }

  /** Whoever joined less than {@code within} ago gets {@code factor} times the points. */
  public record Newcomers(Span within, @Limits(min = 0, max = 100) Quantity factor) {}

  /**
   * Points are multiplied by factor^n, n being the live entries of the same rule inside the window, at most {@code max}.
   */
  public record Repeated(Span within, @Limits(min = 0, max = 100) Quantity factor, @Min(1) @Max(50) int max) {}

  /**
   * An entry that would take the points of this rule in the calendar period beyond {@code points} (in absolute value) is
   * written with 0 points.
   */
  public record Cap(@Limits(min = 0, max = 10_000) Quantity points, Scheme.Per per) {}

  /** The resident is in this tier or a worse one for so long; the score is not touched. */
  public record Imposed(String tier, Span lasts) {}
}
