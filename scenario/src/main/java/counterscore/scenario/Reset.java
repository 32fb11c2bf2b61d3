package counterscore.scenario;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows when a resident enters a tier: a suspension, and after it a score and a file as declared.
 *
 * @param lasts how long
 * @param conduct what is not done during the suspension
 * @param demands what is not asked for during the suspension
 * @param score the score afterwards [points]; live entries are cleared
 * @param probability that it comes to that; 1 where absent
 * @param clears other schemes that start anew with it: live entries are cleared, and the score is that of their start
 */
public record Reset(
    Span lasts,
    @Nullable @Size(max = 64) List<String> conduct,
    @Nullable @Size(max = 64) List<String> demands,
    @Limits(min = -10_000, max = 10_000, whole = true) Quantity score,
    @Nullable @Limits(min = 0, max = 1) Quantity probability,
    @Nullable @Size(max = 64) List<String> clears) {
  public Reset {
    conduct = conduct == null ? List.of() : List.copyOf(conduct);
    demands = demands == null ? List.of() : List.copyOf(demands);
    clears = clears == null ? List.of() : List.copyOf(clears);
  }

  /** Conduct that is suspended; may be empty. */
  @Override
  public List<String> conduct() {
    return conduct == null ? List.of() : conduct;
  }

  /** Demands that are suspended; may be empty. */
  @Override
  public List<String> demands() {
    return demands == null ? List.of() : demands;
  }

  /** Other schemes that start anew; may be empty. */
  @Override
  public List<String> clears() {
    return clears == null ? List.of() : clears;
  }
}
