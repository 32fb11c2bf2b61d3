package counterscore.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A quantity that declares a range: what is known of it is that it lies somewhere in there.
 *
 * @param path where it stands in the file, keys joined by dots, as {@code --set} takes it
 * @param declared value in the file; the first of a dated one
 * @param range in which it lies, in the unit of the file
 * @param scale on which all of the range counts alike
 * @param isWhole whether only whole numbers are possible
 * @param isDated whether the file gives several values, each from its date on
 * @param certainty how well it is known; null: nothing is said
 */
public record Uncertain(
    String path, double declared, Range range, Scale scale, boolean isWhole, boolean isDated,
    @Nullable Certainty certainty) {
  /**
   * The value at a level: a share of the range lies below it. Of whole numbers each takes the same share.
   *
   * @param level from 0, the low end, to 1, the high end
   */
  public double at(double level) {
    if (!(level >= 0 && level <= 1)) {
      throw new IllegalArgumentException("level " + level);
    }
    if (isWhole) {
      return Math.min(range.high(), range.low() + Math.floor(level * (range.high() - range.low() + 1)));
    }
    double value = switch (scale) {
      case LINEAR -> range.low() + level * (range.high() - range.low());
      case LOG -> range.low() * StrictMath.pow(range.high() / range.low(), level);
    };
    return Math.clamp(value, range.low(), range.high());
  }

  /** The declared thing that it belongs to: its first two keys, for example {@code conduct.fare-dodging}. */
  public String part() {
    int first = path.indexOf('.');
    int second = path.indexOf('.', first + 1);
    return second < 0 ? path : path.substring(0, second);
  }
}
