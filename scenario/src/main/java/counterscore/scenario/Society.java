package counterscore.scenario;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who lives in the synthetic city.
 *
 * @param residents how many, 1 to 2,000,000,000
 * @param groups attribute, then category, then its share; the shares of an attribute sum to 1. The cross product of the
 *     attributes gives the strata. At most 8 attributes of at most 24 categories, at most 1,024 strata.
 * @param turnover how often a resident leaves and another takes the place, per resident; null: never
 * @param growth residents who join in a year, as a share of those at the start; {@code residents} is their number at the end of the
 *     run; null: none
 * @param enrolment residents who are linked to a wrong file or to none; null: nobody is
 * @param guardians who answers for dependants; null: everybody for themselves
 * @param friends who is whose friend; null: nobody has friends
 * @param currency in which money is counted, a word such as {@code yuan}
 */
public record Society(
    @Min(1) @Max(2_000_000_000) long residents,
    @Size(max = 8) @Limits(min = 0, max = 1) Map<String, Map<String, Quantity>> groups,
    @Nullable @Limits(min = 0, max = 100) Rate turnover,
    @Nullable @Limits(min = 0, max = 10) Quantity growth,
    @Nullable Enrolment enrolment,
    @Nullable Guardians guardians,
    @Nullable Friends friends,
    @Nullable @Size(min = 1, max = 20) String currency) {
  public Society {
    groups = Ordered.copyOfNested(groups);
  }
}
