package counterscore.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Residents whose acts and demands go to a wrong file or to none, for the whole run: what is written about them stands in another
 * resident's file, which also decides on what they ask for.
 *
 * @param toAnother share who are linked to the file of another resident of the block
 * @param toNobody share who are linked to none; 0 where absent
 * @param factors factor on both shares by attribute and category
 */
public record Enrolment(
    @Limits(min = 0, max = 1) Quantity toAnother,
    @Nullable @Limits(min = 0, max = 1) Quantity toNobody,
    @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> factors) {
  public Enrolment {
    factors = Ordered.copyOfNested(factors);
  }
}
