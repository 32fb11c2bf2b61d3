package counterscore.scenario;

import org.jspecify.annotations.Nullable;

/**
 * One number of a scenario, with what is known about it.
 *
 * @param path where it stands in the file, keys joined by dots; of a dated value the last key is the date
 * @param value the number, in the unit of the file's format (rates per resident-year)
 * @param low lower end of its range; null: no range
 * @param high upper end of its range; null: no range
 * @param source key of the source; null: none
 * @param sourceText the source in words; null: none
 * @param certainty null: a plain number, a setting and no claim
 */
public record Parameter(
    String path,
    double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable String source,
    @Nullable String sourceText,
    @Nullable Certainty certainty) {}
