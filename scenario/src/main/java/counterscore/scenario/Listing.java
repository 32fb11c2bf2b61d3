package counterscore.scenario;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list beside the scores, such as a court's register of debtors: who stands on it is refused the named demands whatever the
 * score.
 *
 * @param title a few words for tables and pictures; the key where absent
 * @param listed share of the residents who stand on it at the start
 * @param enters how often a resident is put on it, population mean per resident-year
 * @param leaves how often a listed resident is taken off it, per listed resident-year
 * @param factors factor on {@code listed} and {@code enters} by attribute and category, normalised to mean 1 over the strata
 * @param disposition a key of {@code dispositions} that scales {@code listed} and {@code enters}; null: everybody alike
 * @param refuses demands that are refused to who stands on it
 */
public record Listing(
    @Nullable @Size(max = 80) String title,
    @Nullable @Limits(min = 0, max = 1) Quantity listed,
    @Nullable @Limits(min = 0, max = 1000) Rate enters,
    @Nullable @Limits(min = 0, max = 1000) Rate leaves,
    @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> factors,
    @Nullable String disposition,
    List<String> refuses) {
  public Listing {
    factors = Ordered.copyOfNested(factors);
    refuses = refuses == null ? List.of() : List.copyOf(refuses);
  }
}
