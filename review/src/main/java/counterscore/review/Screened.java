package counterscore.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the test of one norm says of one part of a scheme: a rule, a consequence, a watcher, a safeguard.
 *
 * @param norm the norm
 * @param subject key of the part, for example {@code schemes.city-score.rules.littering} or {@code demands.flight}; empty: the whole
 *     file
 * @param outcome what the test says
 * @param reason why, one sentence that carries the values
 * @param question what to ask; null where there is nothing to ask
 * @param lines what the reason rests on, the line to look at first; empty where nothing is declared
 */
public record Screened(
    Norm norm,
    String subject,
    Outcome outcome,
    Words reason,
    @Nullable Words question,
    List<Line> lines) {
  public Screened {
    lines = List.copyOf(lines);
    if (outcome == Outcome.CANNOT_TELL && question == null) {
      throw new IllegalArgumentException(norm.id() + " cannot tell about " + subject + " and asks nothing");
    }
  }
}
