package counterscore.findings;

import org.jspecify.annotations.Nullable;

/**
 * The number of a finding in one of several runs.
 *
 * @param value finite
 * @param count what was counted for it, as in {@link Finding}
 */
public record Measured(double value, @Nullable Count count) {}
