package counterscore.scenario;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that declared acts earn on a curve that falls by steps, booked at the month's end. What counts are the entries about the
 * conduct in the calendar period.
 *
 * @param steps in order; every step but the last has an end
 * @param per calendar period after which counting begins anew
 */
public record Repair(@Size(min = 1, max = 12) List<Step> steps, Scheme.Per per) {
  public Repair {
    steps = List.copyOf(steps);
  }

  /**
   * A stretch of the curve: within it, one point for so many acts.
   *
   * @param every acts for a point
   * @param to the last act that counts on this step; null: no end
   */
  public record Step(@Min(1) @Max(1000) int every, @Nullable @Min(1) @Max(100_000) Integer to) {}
}
