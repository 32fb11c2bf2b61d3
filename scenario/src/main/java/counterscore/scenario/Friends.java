package counterscore.scenario;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Who is whose friend. Friendship is mutual. A resident has at most {@code 3 circles + pairs + bridging} friends; who is met twice
 * counts once.
 *
 * @param circles circles of four in the block to which everybody belongs, three friends each; 0 where absent
 * @param pairs friends in the block besides; 0 where absent
 * @param bridging friends in the blocks of the district, as a rule in another; 0 where absent
 * @param homophily share of friendships that are made among residents of the same stratum; the others are made among all; 0 where
 *     absent
 */
public record Friends(
    @Nullable @Min(0) @Max(4) Integer circles,
    @Nullable @Min(0) @Max(12) Integer pairs,
    @Nullable @Min(0) @Max(8) Integer bridging,
    @Nullable @Limits(min = 0, max = 1) Quantity homophily) {
  /** A number of friendships, 0 where it is absent. */
  public static int count(@Nullable Integer declared) {
    return declared == null ? 0 : declared;
  }
}
