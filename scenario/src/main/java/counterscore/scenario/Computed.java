package counterscore.scenario;

import java.util.function.UnaryOperator;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score that somebody computes anew each month from what they know of their customers, in place of rules for single acts. Every
 * component has a value between 0 and 1; the score is the mean of the values by their weights, stretched over the range of the
 * scheme.
 *
 * @param members share of residents who take part; null: everybody
 * @param factors factor on that share by attribute and category, normalised to mean 1 over the strata
 * @param outsiders the tier as which whoever does not take part is treated where the tier decides; the tier of the start where absent
 * @param repayment bills and debts; null: they do not count
 * @param purchases what is bought, by kind; null: it does not count
 * @param tenure how long somebody has been a customer; null: it does not count
 * @param completeness how much somebody has told of themselves; null: it does not count
 */
public record Computed(
    @Nullable @Limits(min = 0, max = 1) Quantity members,
    @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> factors,
    @Nullable String outsiders,
    @Nullable Observed repayment,
    @Nullable Observed purchases,
    @Nullable Tenure tenure,
    @Nullable Completeness completeness) {
  public Computed {
    factors = Ordered.copyOfNested(factors);
  }

  /** The same with the components changed that move with entries. */
  Computed withObserved(UnaryOperator<Observed> change) {
    return new Computed(
        members, factors, outsiders, repayment == null ? null : change.apply(repayment),
        purchases == null ? null : change.apply(purchases), tenure, completeness);
  }

  /**
   * A component that moves with entries: {@code start + memory}, kept between 0 and 1. The memory gains with each entry and halves
   * every half-life.
   *
   * @param weight of the component
   * @param start value without any entry
   * @param adds what an entry adds to the memory, by conduct
   * @param halfLife of the memory
   */
  public record Observed(
      @Limits(min = 0, max = 1000) Quantity weight,
      @Limits(min = 0, max = 1) Quantity start,
      @Size(min = 1, max = 64) @Limits(min = -1, max = 1) Map<String, Quantity> adds,
      Span halfLife) {
    public Observed {
      adds = Ordered.copyOf(adds);
    }
  }

  /**
   * A component that grows with time: the time as a customer over the time that is full.
   *
   * @param weight of the component
   * @param full time after which the value is 1
   * @param before customers at the start have been so for a time between nothing and this, all alike likely; null: for none
   */
  public record Tenure(@Limits(min = 0, max = 1000) Quantity weight, Span full, @Nullable Span before) {}

  /**
   * A fixed trait: 1 for whoever has told everything.
   *
   * @param weight of the component
   * @param complete share who have
   * @param otherwise value for all others
   */
  public record Completeness(
      @Limits(min = 0, max = 1000) Quantity weight,
      @Limits(min = 0, max = 1) Quantity complete,
      @Limits(min = 0, max = 1) Quantity otherwise) {}
}
