package counterscore.engine.plan;

import counterscore.engine.chance.Luck;
import counterscore.engine.population.Strata;
import counterscore.scenario.Computed;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scheme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles scores that are computed anew each month, and what scores add to other scores. A component or a feed of weight 0 is one
 * that was never declared.
 */
final class ComputedCompiler {
  private final Calendar calendar;
  private final Strata strata;
  private final List<String> conducts;

  ComputedCompiler(Calendar calendar, Strata strata, List<String> conducts) {
    this.calendar = calendar;
    this.strata = strata;
    this.conducts = conducts;
  }

  @Nullable
  ComputedPlan computed(Scheme scheme) {
    var computed = scheme.computed();
    if (computed == null) {
      return null;
    }
    var outsiders = computed.outsiders();
    var tiers = List.copyOf(scheme.tiers().keySet());
    int start = 0;
    while (start < tiers.size() - 1 && scheme.start().value() < Mapped.of(scheme.tiers(), tiers.get(start)).value()) {
      start++;
    }
    return new ComputedPlan(
        members(computed), outsiders == null ? start : tiers.indexOf(outsiders),
        new ComputedPlan.@Nullable Observed[] {
            observed(computed.repayment()), observed(computed.purchases())},
        tenure(computed.tenure()), completeness(computed.completeness()));
  }

  private long[] members(Computed computed) {
    double share = computed.members() == null ? 1 : computed.members().value();
    var factors = strata.normalised(computed.factors());
    var members = new long[factors.length];
    for (int s = 0; s < members.length; s++) {
      members[s] = Luck.threshold63(share * factors[s]);
    }
    return members;
  }

  private ComputedPlan.@Nullable Observed observed(Computed.@Nullable Observed declared) {
    if (declared == null || declared.weight().value() == 0) {
      return null;
    }
    var entries = new int[conducts.size()];
    declared.adds().forEach((conduct, adds) -> entries[conducts.indexOf(conduct)] = fixed(adds));
    var left = new long[calendar.months()];
    for (int month = 0; month < left.length; month++) {
      int days = calendar.firstDay(month + 1) - calendar.firstDay(month);
      left[month] = (long) (StrictMath.pow(2, -days / (double) declared.halfLife().days()) * 0x1p32);
    }
    return new ComputedPlan.Observed(declared.weight().value(), fixed(declared.start()), entries, left);
  }

  private static ComputedPlan.@Nullable Tenure tenure(Computed.@Nullable Tenure declared) {
    return declared == null || declared.weight().value() == 0 ? null
        : new ComputedPlan.Tenure(
            declared.weight().value(), declared.full().days(),
            declared.before() == null ? 0 : declared.before().days());
  }

  private static ComputedPlan.@Nullable Completeness completeness(Computed.@Nullable Completeness declared) {
    return declared == null || declared.weight().value() == 0 ? null
        : new ComputedPlan.Completeness(
            declared.weight().value(), Luck.threshold63(declared.complete().value()), fixed(declared.otherwise()));
  }

  private static int fixed(Quantity quantity) {
    return (int) Math.rint(quantity.value() * ComputedPlan.ONE);
  }

  List<FeedPlan> feeds(Scheme scheme, List<String> schemes) {
    var feeds = new ArrayList<FeedPlan>();
    scheme.feeds().forEach((from, feed) -> {
      if (feed.weight().value() != 0) {
        feeds.add(
            new FeedPlan(schemes.indexOf(from), feed.weight().value(), Weighing.rounded(feed.reference().value())));
      }
    });
    return List.copyOf(feeds);
  }
}
