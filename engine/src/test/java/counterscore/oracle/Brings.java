package counterscore.oracle;

import counterscore.scenario.Demand;
import counterscore.scenario.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a tier makes of a granted demand.
 *
 * @param days of waiting
 * @param more paid than the price [hundredths]
 * @param less paid than the price [hundredths]
 * @param reward [hundredths]
 */
public record Brings(int days, long more, long less, long reward) {
  static Brings of(Demand demand, @Nullable String tier) {
    if (tier == null) {
      return new Brings(0, 0, 0, 0);
    }
    var delay = demand.delayed().get(tier);
    double price = demand.price() == null ? 0 : demand.price().value();
    var factor = demand.priced().get(tier);
    long change = hundredths(price * (factor == null ? 1 : factor.value())) - hundredths(price);
    Quantity reward = demand.rewarded().get(tier);
    return new Brings(
        delay == null ? 0 : delay.days(), Math.max(change, 0), Math.max(-change, 0),
        reward == null ? 0 : hundredths(reward.value()));
  }

  private static long hundredths(double amount) {
    return BigDecimal.valueOf(amount).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
