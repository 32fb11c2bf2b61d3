package counterscore.scenario;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something residents do.
 *
 * @param title a few words for tables and pictures; the key where absent
 * @param lawful whether the act is lawful
 * @param speech whether it is speech; needs {@code lawful: true}
 * @param context where the data arises, for example {@code transport}
 * @param establishedBy on what an entry rests
 * @param rate population mean per resident-year at the declared shares
 * @param factors factor on the rate by attribute and category, normalised to mean 1 over the strata
 * @param season twelve factors, January first, normalised so that a year of 365 days has mean 1; empty: none
 * @param disposition a key of {@code dispositions}; null: everybody alike
 * @param noticedBy probability that a watcher notices one act, by watcher, asked in this order
 */
public record Conduct(
    @Nullable @Size(max = 80) String title,
    boolean lawful,
    @Nullable Boolean speech,
    String context,
    EstablishedBy establishedBy,
    @Limits(min = 0, max = 10_000) Rate rate,
    @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> factors,
    @Nullable @Size(min = 12, max = 12) @Limits(min = 0, max = 1000) List<Double> season,
    @Nullable String disposition,
    @Limits(min = 0, max = 1) Map<String, Quantity> noticedBy) {
  public Conduct {
    factors = Ordered.copyOfNested(factors);
    season = season == null ? List.of() : List.copyOf(season);
    noticedBy = Ordered.copyOf(noticedBy);
  }

  /** Twelve factors, January first, or none. */
  @Override
  public List<Double> season() {
    return season == null ? List.of() : season;
  }

  /** Whether the act is lawful speech. */
  public boolean isSpeech() {
    return Boolean.TRUE.equals(speech);
  }
}
