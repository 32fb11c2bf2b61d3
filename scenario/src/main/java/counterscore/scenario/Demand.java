package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something residents ask for. Each demand is one look-up of the resident's score by the party that is asked. Money is in
 * the currency of the society.
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
 * @param delayed how long a granted demand waits, by tier
 * @param price what the thing costs; needed where the tier changes it
 * @param priced factor on the price by tier: below 1 a discount, above 1 a surcharge
 * @param rewarded value of what is given on top of a granted demand, by tier
 * @param places how many can be granted; null: any number
 * @param favoured tiers that come first where places are scarce, in this order; all others come after them alike
 * @param retry whether a refused demand is made again; null: never
 * @param waived probability that the official lets a refusal by tier pass
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
    @Nullable List<String> refused,
    Map<String, Span> delayed,
    @Nullable @Limits(min = 0, max = 10_000_000) Quantity price,
    @Limits(min = 0, max = 100) Map<String, Quantity> priced,
    @Limits(min = 0, max = 10_000_000) Map<String, Quantity> rewarded,
    @Nullable Places places,
    @Nullable List<String> favoured,
    @Nullable Retry retry,
    @Nullable @Limits(min = 0, max = 1) Quantity waived) {
  public Demand {
    factors = Ordered.copyOfNested(factors);
    season = season == null ? List.of() : List.copyOf(season);
    refused = refused == null ? List.of() : List.copyOf(refused);
    delayed = Ordered.copyOf(delayed);
    priced = Ordered.copyOf(priced);
    rewarded = Ordered.copyOf(rewarded);
    favoured = favoured == null ? List.of() : List.copyOf(favoured);
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

  /** The tiers that come first, in order; may be empty. */
  @Override
  public List<String> favoured() {
    return favoured == null ? List.of() : favoured;
  }

  /** Whether no score is asked, only the lists. */
  public boolean isDecidedByLists() {
    return decidedBy == DecidedBy.LISTS;
  }

  /**
   * How many demands can be granted.
   *
   * @param perThousand places per 1,000 residents of a district and month
   */
  public record Places(@Limits(min = 0, max = 1000) Quantity perThousand) {}

  /**
   * A refused demand is made again.
   *
   * @param after so long after each refusal
   * @param times at most so often after the first
   */
  public record Retry(Span after, @Min(0) @Max(12) int times) {}

  /** Who or what decides on a demand. {@code lists}: no score, only the lists that refuse it. */
  public enum DecidedBy {
    @JsonProperty("score")
    SCORE,
    @JsonProperty("official-with-score")
    OFFICIAL_WITH_SCORE,
    @JsonProperty("official")
    OFFICIAL,
    @JsonProperty("lists")
    LISTS
  }
}
