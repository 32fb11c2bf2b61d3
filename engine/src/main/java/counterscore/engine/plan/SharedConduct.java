package counterscore.engine.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A conduct in several worlds.
 *
 * @param index its place in the order of all worlds
 * @param ofWorld how each world declares it; null where it does not
 * @param worlds those that declare it, a bit each
 * @param unlawful those that declare it as unlawful, a bit each
 * @param field its points under the highest curve that a response can reach
 * @param responding worlds in which residents change it, a bit each
 * @param base its points under the curves without responses, in those worlds; null where there is none
 * @param reasons to change it in any of them, of {@link ConductResponse}
 * @param isSuspended whether a suspension can keep residents from it in any of them
 * @param watchers in an order that agrees with that of every world
 * @param firstAlike for each world the first one in which whoever is noticed gets the same entry
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never written after compilation
public record SharedConduct(
    int index,
    List<@Nullable ConductPlan> ofWorld,
    long worlds,
    long unlawful,
    SharedField field,
    long responding,
    @Nullable SharedField base,
    int reasons,
    boolean isSuspended,
    List<SharedWatcher> watchers,
    int[] firstAlike) {
  /** How a world that has it declares it. */
  public ConductPlan of(int world) {
    return Objects.requireNonNull(ofWorld.get(world));
  }
}
