package counterscore.scenario;

import org.jspecify.annotations.Nullable;

/**
 * One value of a scenario that can be changed without changing who lives when: residents of the changed scenario have twins in the
 * other.
 *
 * @param path where it stands in the file, keys joined by dots, as {@code --set} takes it
 * @param value as it would be typed
 * @param min smallest value, in the unit of the file; of a duration in days [d]
 * @param max largest value, likewise
 * @param low lower end of its range; null: no range
 * @param high upper end of its range; null: no range
 * @param source key of the source; null: none
 * @param sourceText the source in words; null: none
 * @param certainty null: a plain number, a setting and no claim
 * @param line of the file, from 1; null where the file has no such key
 */
public record Setting(
    String path,
    String value,
    Kind kind,
    double min,
    double max,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable String source,
    @Nullable String sourceText,
    @Nullable Certainty certainty,
    @Nullable Integer line) {
  /** What can be typed. */
  public enum Kind {
    NUMBER,
    /** A whole number. */
    WHOLE,
    /** A duration: {@code 30d}, {@code 2w}, {@code 6mo} or {@code 2y}. */
    SPAN
  }
}
