package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number that can be explained: a harm, or acts of a conduct. Never what an operator gains (SCOPE.md).
 *
 * @param harm null: acts of a conduct
 * @param of scheme whose worst tier it is, or conduct; null: of none
 */
public record Explained(@Nullable Harm harm, @Nullable String of) {
  private static final String ACTS = "acts";

  /** Everything that can be explained in a scenario: harms, then conduct, in fixed order. */
  public static List<Explained> of(Scenario scenario) {
    var all = new ArrayList<Explained>();
    Harm.in(scenario).forEach(each -> all.add(new Explained(each.harm(), each.scheme())));
    scenario.conduct().keySet().forEach(conduct -> all.add(new Explained(null, conduct)));
    return all;
  }

  public boolean isHarm() {
    return harm != null;
  }

  /** Stable key, for example {@code worst-tier-months/city-score}, {@code refusals} or {@code acts/littering}. */
  public String key() {
    return (harm == null ? ACTS : harm.key()) + (of == null ? "" : "/" + of);
  }

  /** What one of them is, in the plural. */
  public String counted() {
    if (harm == null) {
      return "acts of " + of;
    }
    return harm.counted() + (of == null ? "" : " of " + of);
  }

  /** A few words. */
  public String words() {
    if (harm == null) {
      return "Acts of " + of;
    }
    return harm.title() + (of == null ? "" : " (" + of + ")");
  }

  /** How many per 1,000 resident-years. */
  public double rate(Scenario scenario, Observations observations) {
    var evidence = new Evidence(scenario, observations, false);
    return 1000 * count(evidence) / evidence.residentYears();
  }

  private long count(Evidence evidence) {
    return harm == null
        ? evidence.sum(Tables.ACTS, Map.of("conduct", String.valueOf(of)))
        : harm.count(evidence, of);
  }
}
