package counterscore.findings;

import org.jspecify.annotations.Nullable;

/**
 * One statement about a run.
 *
 * @param id stable key, for example {@code worst-tier-share}; where several schemes are declared, a statement about one of
 *     them has its key behind a slash: {@code worst-tier-share/city-score}
 * @param title a few words
 * @param value the number, finite
 * @param unit unit of the number; a ratio names numerator and denominator
 * @param sentence fit to print: begins "In this simulation" and has no city, country or people as its subject
 * @param definition how the number is computed, from which tables
 * @param count what was counted for it; null where the number is no multiple of a count of rare events
 * @param spread where it lies under other luck; null where the run was lived once
 */
public record Finding(
    String id,
    String title,
    double value,
    String unit,
    String sentence,
    String definition,
    @Nullable Count count,
    @Nullable Spread spread) {
  public Finding {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("finding " + id + " has value " + value);
    }
    if (!sentence.startsWith("In this simulation ") || !sentence.endsWith(".")) {
      throw new IllegalArgumentException("finding " + id + " says: " + sentence);
    }
  }

  /** A statement whose number was not counted, or is known of one run alone. */
  public Finding(String id, String title, double value, String unit, String sentence, String definition) {
    this(id, title, value, unit, sentence, definition, null, null);
  }

  /**
   * The same, of something counted: the value is so many times each.
   *
   * @param of what the events were divided by
   */
  Finding counting(long events, double of) {
    return new Finding(id, title, value, unit, sentence, definition, new Count(events, 1 / of), spread);
  }

  Finding counting(long events, long of) {
    return counting(events, (double) of);
  }

  /** The same with what other luck makes of it. */
  Finding with(@Nullable Spread spread) {
    return new Finding(id, title, value, unit, sentence, definition, count, spread);
  }

  /** The number alone. */
  public Measured measured() {
    return new Measured(value, count);
  }

  /** The key without the scheme. */
  String stem() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }
}
