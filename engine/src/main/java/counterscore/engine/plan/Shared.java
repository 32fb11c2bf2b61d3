package counterscore.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several worlds declare under one name, and the points that they share.
 *
 * @param ofWorld how each world declares it; null where it does not
 * @param field its points
 */
public record Shared<T>(List<@Nullable T> ofWorld, SharedField field) {}
