package counterscore.scenario;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How entries are contested. A resident learns of a live entry when looking the own score up, and contests it or never does; the
 * appeal is decided after a delay. An entry that is struck returns its points; refusals in the meantime are not undone.
 *
 * @param contested probability that a wrong penalised entry is contested
 * @param factors factor on {@code contested} by attribute and category
 * @param after delay of the decision
 * @param upheld probability that a contested wrong entry is struck, by what the entry rests on ({@code image}, {@code report} …)
 * @param correctContested the same for correct penalised entries; 0 where absent
 * @param correctUpheld probability that a contested correct entry is struck; 0 where absent
 */
public record Appeals(
    @Limits(min = 0, max = 1) Quantity contested,
    @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> factors,
    Span after,
    @Size(min = 1) @Limits(min = 0, max = 1) Map<String, Quantity> upheld,
    @Nullable @Limits(min = 0, max = 1) Quantity correctContested,
    @Nullable @Limits(min = 0, max = 1) Quantity correctUpheld) {
  public Appeals {
    factors = Ordered.copyOfNested(factors);
    upheld = Ordered.copyOf(upheld);
  }
}
