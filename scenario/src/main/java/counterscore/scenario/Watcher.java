package counterscore.scenario;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can notice an act: cameras, agency records, platforms, neighbours, inspectors.
 *
 * @param kind what kind of watcher; printed, and read by the legal screening
 * @param density how dense it is, by unit: one entry such as {@code cameras-per-1000}; null where density plays no part
 * @param referenceDensity the density at which {@code noticed-by} holds; by default the first value of {@code density}
 * @param exponent P(notice) scales with (density / reference)^exponent
 * @param exposure factor on P(notice) by attribute and category; factors of several attributes multiply
 * @param misattribution probability that an entry lands on somebody else than its actor
 * @param recognition the attribute by which residents are confused with each other, and its factors on misattribution;
 *     null: anybody in the block, factor 1
 * @param lookalike disposition to which the victim's chance is proportional; null: uniform
 * @param fabrication entries without an act
 * @param reward what a reward for each report does to the number of reports; null: none is promised
 */
public record Watcher(
    @Nullable WatcherKind kind,
    @Nullable @Size(min = 1, max = 1) @Limits(min = 0, max = 1_000_000) Map<String, Quantity> density,
    @Nullable @Limits(min = 0.000001, max = 1_000_000) Quantity referenceDensity,
    @Nullable @Limits(min = 0, max = 4) Quantity exponent,
    @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> exposure,
    @Nullable @Limits(min = 0, max = 1) Quantity misattribution,
    @Nullable Recognition recognition,
    @Nullable String lookalike,
    @Nullable Fabrication fabrication,
    @Nullable Reward reward) {
  public Watcher {
    density = density == null ? null : Ordered.copyOf(density);
    exposure = Ordered.copyOfNested(exposure);
  }

  Watcher withMisattribution(@Nullable Quantity misattribution) {
    return new Watcher(
        kind, density, referenceDensity, exponent, exposure, misattribution, recognition, lookalike, fabrication,
        reward);
  }

  /** Anybody may be taken for anybody. */
  Watcher withoutRecognition(@Nullable Quantity misattribution) {
    return new Watcher(
        kind, density, referenceDensity, exponent, exposure, misattribution, null, lookalike, fabrication, reward);
  }

  Watcher withFabrication(@Nullable Fabrication fabrication) {
    return new Watcher(
        kind, density, referenceDensity, exponent, exposure, misattribution, recognition, lookalike, fabrication,
        reward);
  }

  Watcher withExposure(Map<String, Map<String, Quantity>> exposure) {
    return new Watcher(
        kind, density, referenceDensity, exponent, exposure, misattribution, recognition, lookalike, fabrication,
        reward);
  }

  /**
   * What density does to P(notice): (density / reference)^exponent, 1 where no density is declared (model section 4). Without
   * {@code reference-density} the first density is the reference, without {@code exponent} it is 1.
   */
  public double densityFactor(LocalDate date) {
    if (density == null) {
      return 1;
    }
    var own = density.values().iterator().next();
    double reference = referenceDensity == null ? own.value() : referenceDensity.on(date);
    return StrictMath.pow(own.on(date) / reference, exponent == null ? 1 : exponent.on(date));
  }

  /** By what a reward for reports multiplies the chance of being noticed; 1 without one. */
  public double rewardOfTrueReports() {
    return reward == null ? 1 : reward.noticing().value();
  }

  /** By what a reward for reports multiplies the rate of fabrication; 1 without one. */
  public double rewardOfFalseReports() {
    return reward == null ? 1 : reward.inventing().value();
  }

  /**
   * A reward for each report raises true and false reports alike.
   *
   * @param noticing factor on the chance that the watcher notices
   * @param inventing factor on the rate of entries without an act
   */
  public record Reward(
      @Limits(min = 0, max = 1000) Quantity noticing, @Limits(min = 0, max = 1000) Quantity inventing) {}

  /**
   * By which attribute residents are confused.
   *
   * @param group an attribute of the society; victims share the actor's category
   * @param factors factor on {@code misattribution} by the actor's category; 1 where none is given
   */
  public record Recognition(String group, @Limits(min = 0, max = 1000) Map<String, Quantity> factors) {
    public Recognition {
      factors = Ordered.copyOf(factors);
    }
  }

  /**
   * Entries that rest on no act.
   *
   * @param rate per target-year
   * @param factors factor on the rate by attribute and category of the target, normalised to mean 1 over the strata
   * @param mix which conduct is alleged, by share; the shares sum to 1
   */
  public record Fabrication(
      @Limits(min = 0, max = 1000) Rate rate,
      @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> factors,
      @Size(min = 1) @Limits(min = 0, max = 1) Map<String, Quantity> mix) {
    public Fabrication {
      factors = Ordered.copyOfNested(factors);
      mix = Ordered.copyOf(mix);
    }
  }
}
