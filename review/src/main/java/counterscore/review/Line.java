package counterscore.review;

import counterscore.scenario.reading.SourceSpan;

/**
 * A line of a scenario file that something is said about.
 *
 * @param key the place as users write it: keys joined by dots
 * @param span where it stands
 */
public record Line(String key, SourceSpan span) {}
