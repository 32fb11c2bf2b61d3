package counterscore.scenario;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks residents' scores up without being asked for anything: an authority, a bank, a firm, or the residents
 * themselves.
 *
 * @param title a few words for tables and pictures; the key where absent
 * @param own whether it is the resident who looks, at the own file
 * @param rate population mean per resident-year
 * @param factors factor on the rate by attribute and category, normalised to mean 1 over the strata
 * @param disposition a key of {@code dispositions}; null: everybody alike
 * @param context where the party works, for example {@code shopping}
 * @param scheme whose score is read; may be left out where there is one scheme
 * @param shared probability that the resident, who is asked first, shares the score; null: nobody is asked
 */
public record Lookup(
    @Nullable @Size(max = 80) String title,
    @Nullable Boolean own,
    @Limits(min = 0, max = 10_000) Rate rate,
    @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> factors,
    @Nullable String disposition,
    @Nullable String context,
    @Nullable String scheme,
    @Nullable @Limits(min = 0, max = 1) Quantity shared) {
  public Lookup {
    factors = Ordered.copyOfNested(factors);
  }

  /** Whether it is the resident who looks. */
  public boolean isOwn() {
    return Boolean.TRUE.equals(own);
  }
}
