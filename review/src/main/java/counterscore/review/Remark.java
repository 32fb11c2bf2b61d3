package counterscore.review;

import java.util.List;
import java.util.Map;

/**
 * Something that an engineer would remark on, computed from the scenario.
 *
 * @param code stable, for example {@code LINT-04}
 * @param subject key of the part it is about
 * @param sentence what was found, with its numbers
 * @param numbers the numbers it was computed from and what they come to, by name, in order
 * @param lines where it stands, the line to look at first
 */
public record Remark(String code, String subject, Words sentence, Map<String, Double> numbers, List<Line> lines) {
  public Remark {
    numbers = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(numbers));
    lines = List.copyOf(lines);
  }
}
