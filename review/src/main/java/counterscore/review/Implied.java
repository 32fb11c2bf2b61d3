package counterscore.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario's numbers come to, beside what has been published.
 *
 * @param subject key of the part it is about; empty: the whole file
 * @param measure what is counted, for example {@code entries}
 * @param perResidentYear what the scenario implies at its first day, before any response [1/a]
 * @param published figures to hold it against; empty: none is known
 * @param isBeyond whether it lies beyond everything that has been published
 * @param sentence the comparison in words
 * @param lines where its numbers stand
 */
public record Implied(
    String subject,
    String measure,
    double perResidentYear,
    List<Published> published,
    boolean isBeyond,
    Words sentence,
    List<Line> lines) {
  public Implied {
    published = List.copyOf(published);
    lines = List.copyOf(lines);
  }

  /**
   * A published figure.
   *
   * @param what it counts, where and when
   * @param perResidentYear [1/a]
   * @param certainty as the collection of figures labels it; null where it does not
   */
  public record Published(Words what, double perResidentYear, String source, @Nullable String certainty) {}
}
