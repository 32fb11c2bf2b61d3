package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param times share of the acts by time of day, under names of their own; the shares sum to 1
 * @param occasion an act that is noticed leads to further entries of the same watcher and day; null: to one
 * @param chargedTo into whose file an entry is written: the actor's where absent
 * @param monthly whether all acts of a month are drawn on its last day, for what only a score by the month reads
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
    @Limits(min = 0, max = 1) Map<String, Quantity> noticedBy,
    @Size(max = 12) @Limits(min = 0, max = 1) Map<String, Quantity> times,
    @Nullable Occasion occasion,
    @Nullable ChargedTo chargedTo,
    @Nullable Boolean monthly) {
  public Conduct {
    factors = Ordered.copyOfNested(factors);
    season = season == null ? List.of() : List.copyOf(season);
    noticedBy = Ordered.copyOf(noticedBy);
    times = Ordered.copyOf(times);
  }

  /** Twelve factors, January first, or none. */
  @Override
  public List<Double> season() {
    return season == null ? List.of() : season;
  }

  /** Whether all acts of a month are drawn on its last day. */
  public boolean isMonthly() {
    return Boolean.TRUE.equals(monthly);
  }

  /** Whether the act is lawful speech. */
  public boolean isSpeech() {
    return Boolean.TRUE.equals(speech);
  }

  /** Whether entries are written into the file of a person who answers for the actor, where there is one. */
  public boolean isChargedToGuardian() {
    return chargedTo == ChargedTo.GUARDIAN;
  }

  /**
   * 1 + K entries in place of one, K geometric: P(K = k) = (1 − q) q^k with q = further / (1 + further).
   *
   * @param further mean of K
   */
  public record Occasion(@Limits(min = 0, max = 20) Quantity further) {}

  /** Who answers for an act. */
  public enum ChargedTo {
    @JsonProperty("actor")
    ACTOR,
    @JsonProperty("guardian")
    GUARDIAN
  }
}
