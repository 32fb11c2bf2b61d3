package counterscore.oracle;

import org.jspecify.annotations.Nullable;

/**
 * A month's application for a place, and how it went.
 *
 * @param day the last of the month
 * @param tier on that day; null where lists alone decide
 * @param refused whether every demand of the month was refused
 * @param brings what the place brings; null where there is none
 */
public record Placed(
    int day,
    String demand,
    @Nullable String tier,
    boolean refused,
    boolean admitted,
    boolean byLot,
    @Nullable Brings brings) {}
