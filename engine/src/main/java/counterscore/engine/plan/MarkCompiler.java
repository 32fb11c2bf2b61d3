package counterscore.engine.plan;

import counterscore.engine.chance.Luck;
import counterscore.scenario.Conduct;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Compiles what is drawn once for an entry: nothing, unless a time of day, an occasion or an official is declared. */
final class MarkCompiler {
  /** Chances of further entries below this are none: less than the resolution of a mark. */
  private static final double NEGLIGIBLE = 0x1p-62;

  private final Scenario scenario;

  MarkCompiler(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Of an entry that rests on an act. */
  @Nullable
  MarkPlan of(String conduct) {
    return of(conduct, Mapped.of(scenario.conduct(), conduct).occasion());
  }

  /** Of an entry that rests on no act: nobody invents an occasion. */
  @Nullable
  MarkPlan ofFabricated(String conduct) {
    return of(conduct, null);
  }

  private @Nullable MarkPlan of(String name, Conduct.@Nullable Occasion occasion) {
    var conduct = Mapped.of(scenario.conduct(), name);
    boolean isDecided = scenario.schemes().values().stream()
        .map(scheme -> scheme.rules().get(name))
        .anyMatch(rule -> rule != null && rule.between() != null);
    return conduct.times().isEmpty() && occasion == null && !isDecided
        ? null
        : new MarkPlan(times(conduct), occasion == null ? new long[0] : further(occasion.further().value()));
  }

  private static long[] times(Conduct conduct) {
    double sum = 0;
    for (var share : conduct.times().values()) {
      sum += share.value();
    }
    var thresholds = new long[conduct.times().size()];
    double below = 0;
    int time = 0;
    for (var share : conduct.times().values()) {
      below += share.value() / sum;
      thresholds[time++] = (long) (below * 0x1p32);
    }
    if (time > 0) {
      thresholds[time - 1] = 1L << 32;
    }
    return thresholds;
  }

  /** P(K > k) = q^(k+1) with q = m / (1 + m), m the mean of K. */
  private static long[] further(double mean) {
    double q = mean / (1 + mean);
    var thresholds = new ArrayList<Long>();
    for (double more = q; more > NEGLIGIBLE; more *= q) {
      thresholds.add(Luck.threshold63(more));
    }
    return thresholds.stream().mapToLong(Long::longValue).toArray();
  }
}
