package counterscore.engine.plan;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.population.Strata;
import counterscore.scenario.Appeals;
import counterscore.scenario.Bonus;
import counterscore.scenario.Quantity;
import counterscore.scenario.Repair;
import counterscore.scenario.Reset;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles schemes: tiers by score, and what moves a score besides entries (model section 5). */
final class SchemeCompiler {
  private final Calendar calendar;
  private final Scenario scenario;
  private final Strata strata;
  private final List<String> conducts;
  private final List<Channel> channels;
  private final RuleCompiler rules;
  private final ComputedCompiler computed;

  SchemeCompiler(Scenario scenario, Calendar calendar, Strata strata, List<Channel> channels) {
    this.scenario = scenario;
    this.calendar = calendar;
    this.strata = strata;
    this.channels = channels;
    this.conducts = List.copyOf(scenario.conduct().keySet());
    this.rules = new RuleCompiler(scenario, calendar);
    this.computed = new ComputedCompiler(calendar, strata, conducts);
  }

  List<SchemePlan> schemes() {
    var plans = new ArrayList<SchemePlan>();
    scenario.schemes().forEach((name, scheme) -> plans.add(scheme(plans.size(), name, scheme)));
    return plans;
  }

  private SchemePlan scheme(int index, String name, Scheme scheme) {
    int firstRule = rules.compiled();
    var plans = new ArrayList<RulePlan>();
    var ruleOfConduct = new int[conducts.size()];
    Arrays.fill(ruleOfConduct, -1);
    scheme
        .rules()
        .forEach(
            (conduct, rule) -> {
              int c = conduct(name, conduct);
              ruleOfConduct[c] = plans.size();
              plans.add(rules.rule(c, conduct, rule, List.copyOf(scheme.tiers().keySet())));
            });
    return new SchemePlan(
        index,
        name,
        Names.hash(name),
        whole(scheme.start()),
        scheme.floor(),
        scheme.ceiling(),
        List.copyOf(scheme.tiers().keySet()),
        tierOfScore(scheme),
        List.copyOf(plans),
        ruleOfConduct,
        bonus(scheme.bonus()),
        repairs(name, scheme),
        scheme.drift() == null ? 0 : scheme.drift().value(),
        scenario.society().friends() == null || scheme.friendWeight() == null ? 0 : scheme.friendWeight().value(),
        scheme.appeals() == null ? null : appeals(scheme.appeals(), firstRule),
        resets(scheme),
        computed.computed(scheme),
        computed.feeds(scheme, List.copyOf(scenario.schemes().keySet())),
        reports(scheme));
  }

  private int conduct(String scheme, String conduct) {
    int c = conducts.indexOf(conduct);
    if (c < 0) {
      throw new IllegalArgumentException("scheme " + scheme + " has a rule for undeclared conduct " + conduct);
    }
    return c;
  }

  private byte[] tierOfScore(Scheme scheme) {
    var thresholds = scheme.tiers().values().stream().mapToInt(this::whole).toArray();
    var tiers = new byte[scheme.ceiling() - scheme.floor() + 1];
    for (int i = 0; i < tiers.length; i++) {
      int tier = 0;
      while (tier < thresholds.length - 1 && scheme.floor() + i < thresholds[tier]) {
        tier++;
      }
      tiers[i] = (byte) tier;
    }
    return tiers;
  }

  private @Nullable BonusPlan bonus(@Nullable Bonus bonus) {
    return bonus == null
        ? null
        : new BonusPlan(bonus.after().days(), whole(bonus.points()), whole(bonus.upTo()), bonus.returnsToStart());
  }

  private List<RepairPlan> repairs(String name, Scheme scheme) {
    var plans = new ArrayList<RepairPlan>();
    scheme.repair().forEach((conduct, repair) -> plans.add(repair(conduct(name, conduct), repair)));
    return List.copyOf(plans);
  }

  private RepairPlan repair(int conduct, Repair repair) {
    var ends = new boolean[calendar.months()];
    for (int month = 0; month < ends.length; month++) {
      ends[month] = switch (repair.per()) {
        case DAY, MONTH -> true;
        case YEAR -> calendar.date(calendar.firstDay(month + 1) - 1).getMonthValue() == 12;
      };
    }
    return new RepairPlan(
        conduct,
        repair.steps().stream().mapToInt(Repair.Step::every).toArray(),
        repair.steps().stream().mapToInt(step -> step.to() == null ? Integer.MAX_VALUE : step.to()).toArray(),
        ends);
  }

  private AppealPlan appeals(Appeals appeals, int firstRow) {
    var upheld = new long[conducts.size()];
    for (int c = 0; c < upheld.length; c++) {
      var restsOn = Mapped.of(scenario.conduct(), conducts.get(c)).establishedBy().key();
      var probability = appeals.upheld().get(restsOn);
      upheld[c] = probability == null ? 0 : Luck.threshold63(probability.value());
    }
    return new AppealPlan(
        contested(appeals, appeals.contested()), upheld, contested(appeals, appeals.correctContested()),
        appeals.correctUpheld() == null ? 0 : Luck.threshold63(appeals.correctUpheld().value()),
        appeals.after().days(), firstRow);
  }

  private long[] contested(Appeals appeals, @Nullable Quantity probability) {
    var thresholds = strata.product(appeals.factors());
    var contested = new long[thresholds.length];
    for (int s = 0; s < contested.length; s++) {
      contested[s] = probability == null ? 0 : Luck.threshold63(probability.value() * thresholds[s]);
    }
    return contested;
  }

  private @Nullable ResetPlan[] resets(Scheme scheme) {
    var tiers = List.copyOf(scheme.tiers().keySet());
    var plans = new @Nullable ResetPlan[tiers.size()];
    scheme.resets().forEach((tier, reset) -> plans[tiers.indexOf(tier)] = reset(reset));
    return plans;
  }

  private ResetPlan reset(Reset reset) {
    double probability = reset.probability() == null ? 1 : reset.probability().value();
    var schemes = List.copyOf(scenario.schemes().keySet());
    return new ResetPlan(
        reset.lasts().days(), whole(reset.score()), Luck.threshold63(probability),
        reset.clears().stream().map(schemes::indexOf).toList());
  }

  private int[] reports(Scheme scheme) {
    if (scheme.rewards().isEmpty()) {
      return new int[0];
    }
    return channels.stream()
        .mapToInt(channel -> {
          var points = scheme.rewards().get(channel.watcher());
          return points == null ? 0 : whole(points);
        })
        .toArray();
  }

  private int whole(Quantity quantity) {
    return Weighing.rounded(quantity.on(calendar.date(0)));
  }
}
