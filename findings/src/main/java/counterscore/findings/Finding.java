package counterscore.findings;

/**
 * One statement about a run.
 *
 * @param id stable key, for example {@code worst-tier-share}
 * @param title a few words
 * @param value the number
 * @param unit unit of the number; a ratio names numerator and denominator
 * @param sentence fit to print: begins "In this simulation" and has no city, country or people as its subject
 * @param definition how the number is computed, from which tables
 */
public record Finding(String id, String title, double value, String unit, String sentence, String definition) {}
