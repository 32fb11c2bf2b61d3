package counterscore.findings;

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
 */
public record Finding(String id, String title, double value, String unit, String sentence, String definition) {
  public Finding {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("finding " + id + " has value " + value);
    }
    if (!sentence.startsWith("In this simulation ") || !sentence.endsWith(".")) {
      throw new IllegalArgumentException("finding " + id + " says: " + sentence);
    }
  }

  /** The key without the scheme. */
  String stem() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }
}
