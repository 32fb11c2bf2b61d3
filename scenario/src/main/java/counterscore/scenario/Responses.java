package counterscore.scenario;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How residents change what they do. Each class has a memory of its own that grows by one with each event and halves every
 * half-life.
 *
 * @param notified whether residents are told of a penalised entry at once; otherwise they learn of it when they next look their own
 *     score up
 * @param deterrence fewer unlawful acts after penalised entries about unlawful conduct; null: none
 * @param chilling fewer lawful acts of a kind that is penalised; null: none
 * @param hardship more acts of debt after refusals; null: none
 * @param shedding friends who cut the tie to somebody in the worst tier; null: none
 */
public record Responses(
    @Nullable Boolean notified,
    @Nullable Deterrence deterrence,
    @Nullable Chilling chilling,
    @Nullable Hardship hardship,
    @Nullable Shedding shedding) {
  Responses withoutShedding() {
    return new Responses(notified, deterrence, chilling, hardship, null);
  }

  Responses withChilling(@Nullable Chilling other) {
    return new Responses(notified, deterrence, other, hardship, shedding);
  }

  /** Whether residents are told of a penalised entry at once. */
  public boolean isNotified() {
    return Boolean.TRUE.equals(notified);
  }

  /**
   * Rates of unlawful penalised conduct are multiplied by exp(−strength × memory).
   *
   * @param strength per remembered entry
   * @param halfLife of the memory
   */
  public record Deterrence(@Limits(min = 0, max = 20) Quantity strength, Span halfLife) {}

  /**
   * Rates of lawful penalised conduct are multiplied by (1 − whenAware × aware) × exp(−own × memory − friends × mean memory of
   * friends).
   *
   * @param aware share of residents who know of the scheme from the start; 0 where absent
   * @param whenAware by what share those who know of it act less; 0 where absent
   * @param own per remembered entry in the own file
   * @param friends per entry that friends remember, on average; 0 where absent
   * @param halfLife of the memory
   */
  public record Chilling(
      @Nullable @Limits(min = 0, max = 1) Quantity aware,
      @Nullable @Limits(min = 0, max = 1) Quantity whenAware,
      @Limits(min = 0, max = 20) Quantity own,
      @Nullable @Limits(min = 0, max = 20) Quantity friends,
      Span halfLife) {}

  /**
   * Rates of the conduct named are multiplied by 1 + min(atMost − 1, strength × memory of refusals).
   *
   * @param conduct what becomes more frequent
   * @param strength per remembered refusal
   * @param atMost largest factor
   * @param halfLife of the memory
   */
  public record Hardship(
      @Size(min = 1, max = 64) List<String> conduct,
      @Limits(min = 0, max = 20) Quantity strength,
      @Limits(min = 1, max = 20) Quantity atMost,
      Span halfLife) {
    public Hardship {
      conduct = List.copyOf(conduct);
    }
  }

  /**
   * A friend of somebody in the worst tier at a month's end, or the one in it, cuts the tie, for good and on both sides.
   *
   * @param scheme whose worst tier it is
   * @param perMonth probability that a friendship is cut, in each month
   */
  public record Shedding(String scheme, @Limits(min = 0, max = 1) Quantity perMonth) {}
}
