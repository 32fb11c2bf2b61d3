package counterscore.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list beside the scores in several worlds.
 *
 * @param ofWorld how each world declares it; null where it does not
 * @param leaves points of leaving
 * @param enters points of entering
 */
public record SharedList(List<@Nullable ListPlan> ofWorld, SharedField leaves, SharedField enters) {}
