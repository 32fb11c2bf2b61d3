package counterscore.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A number with its provenance. In the file it is a plain number, or an object with {@code value}, {@code range},
 * {@code scale}, {@code source} and {@code certainty}, or a map from dates to numbers; the value of an object may be
 * such a map too. A value holds from its date until the next one; before the first date the first value holds.
 */
public final class Quantity {
  private final NavigableMap<LocalDate, Double> steps;
  private final @Nullable Range range;
  private final Scale scale;
  private final @Nullable String source;
  private final @Nullable Certainty certainty;

  private Quantity(
      NavigableMap<LocalDate, Double> steps,
      @Nullable Range range,
      @Nullable Scale scale,
      @Nullable String source,
      @Nullable Certainty certainty) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a quantity needs a value");
    }
    this.steps = Collections.unmodifiableNavigableMap(new TreeMap<>(steps));
    this.range = range;
    this.scale = scale != null ? scale : defaultScale(range);
    this.source = source;
    this.certainty = certainty;
  }

  /** A plain number without provenance: a rule of a scheme, a date-less setting. */
  public static Quantity of(double value) {
    return new Quantity(new TreeMap<>(java.util.Map.of(LocalDate.EPOCH, value)), null, null, null, null);
  }

  /** A number, or a dated series, with whatever is known about it. */
  public static Quantity of(
      NavigableMap<LocalDate, Double> steps,
      @Nullable Range range,
      @Nullable Scale scale,
      @Nullable String source,
      @Nullable Certainty certainty) {
    return new Quantity(steps, range, scale, source, certainty);
  }

  private static Scale defaultScale(@Nullable Range range) {
    return range != null && range.low() > 0 && range.high() / range.low() > 10 ? Scale.LOG : Scale.LINEAR;
  }

  /** The value that holds on a date. */
  public double on(LocalDate date) {
    var step = steps.floorEntry(date);
    return step != null ? step.getValue() : steps.firstEntry().getValue();
  }

  /** The value of a quantity that is not dated, and the first value of one that is. */
  public double value() {
    return steps.firstEntry().getValue();
  }

  /** Dates on which the value changes, each with the value from then on; one entry where it never does. */
  public NavigableMap<LocalDate, Double> steps() {
    return steps;
  }

  public boolean isDated() {
    return steps.size() > 1;
  }

  /** Whether it is 0 on every day. */
  boolean isZero() {
    return steps.values().stream().allMatch(value -> value == 0);
  }

  public @Nullable Range range() {
    return range;
  }

  public Scale scale() {
    return scale;
  }

  /** A key of {@link Scenario#sources()}, or null. */
  public @Nullable String source() {
    return source;
  }

  /** Null for a plain number: a setting, not a claim. */
  public @Nullable Certainty certainty() {
    return certainty;
  }

  /** The same quantity in another unit. */
  Quantity times(double factor) {
    var scaled = new TreeMap<LocalDate, Double>();
    steps.forEach((date, value) -> scaled.put(date, value * factor));
    return new Quantity(scaled, range == null ? null : range.times(factor), scale, source, certainty);
  }

  /** The same quantity on every day at one end of its range; itself where it has none. */
  Quantity atEnd(boolean high) {
    return range == null ? this : of(high ? range.high() : range.low());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity q
        && steps.equals(q.steps)
        && java.util.Objects.equals(range, q.range)
        && scale == q.scale
        && java.util.Objects.equals(source, q.source)
        && certainty == q.certainty;
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(steps, range, scale, source, certainty);
  }

  @Override
  public String toString() {
    return (isDated() ? steps.toString() : Double.toString(value()))
        + (range == null ? "" : " in [" + range.low() + ", " + range.high() + "]")
        + (certainty == null ? "" : ", " + certainty.key())
        + (source == null ? "" : ", " + source);
  }
}
