package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something residents ask for. Each demand is one look-up of the resident's score by the party that is asked.
 *
 * @param title a few words for tables and pictures; the key where absent
 * @param rate population mean per resident-year
 * @param factors factor on the rate by attribute and category, normalised to mean 1 over the strata
 * @param season as in {@link Conduct}
 * @param disposition a key of {@code dispositions}; null: everybody alike
 * @param context where the consequence falls, for example {@code travel}
 * @param askedBy the party that looks the score up
 * @param decidedBy who or what decides
 * @param scheme whose tiers decide; may be left out where there is one scheme
 * @param refused the tiers that are refused
 */
public record Demand(
    @Nullable @Size(max = 80) String title,
    @Limits(min = 0, max = 10_000) Rate rate,
    @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> factors,
    @Nullable @Size(min = 12, max = 12) @Limits(min = 0, max = 1000) List<Double> season,
    @Nullable String disposition,
    String context,
    String askedBy,
    DecidedBy decidedBy,
    @Nullable String scheme,
    @Nullable List<String> refused) {
  public Demand {
    factors = Ordered.copyOfNested(factors);
    season = season == null ? List.of() : List.copyOf(season);
    refused = refused == null ? List.of() : List.copyOf(refused);
  }

  /** Twelve factors, January first, or none. */
  @Override
  public List<Double> season() {
    return season == null ? List.of() : season;
  }

  /** The tiers that are refused; may be empty. */
  @Override
  public List<String> refused() {
    return refused == null ? List.of() : refused;
  }

  /** Who or what decides on a demand. */
  public enum DecidedBy {
    @JsonProperty("score")
    SCORE,
    @JsonProperty("official-with-score")
    OFFICIAL_WITH_SCORE,
    @JsonProperty("official")
    OFFICIAL
  }
}
