package counterscore.engine.plan;

import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles schemes: points by repetition, periods of caps, tiers by score (model section 5). */
final class SchemeCompiler {
  private final Calendar calendar;
  private final Scenario scenario;
  private final List<String> conducts;
  private int rules;

  SchemeCompiler(Scenario scenario, Calendar calendar) {
    this.scenario = scenario;
    this.calendar = calendar;
    this.conducts = List.copyOf(scenario.conduct().keySet());
  }

  List<SchemePlan> schemes() {
    var plans = new ArrayList<SchemePlan>();
    scenario.schemes().forEach((name, scheme) -> plans.add(scheme(plans.size(), name, scheme)));
    return plans;
  }

  private SchemePlan scheme(int index, String name, Scheme scheme) {
    var plans = new ArrayList<RulePlan>();
    var ruleOfConduct = new int[conducts.size()];
    Arrays.fill(ruleOfConduct, -1);
    scheme
        .rules()
        .forEach(
            (conduct, rule) -> {
              int c = conducts.indexOf(conduct);
              if (c < 0) {
                throw new IllegalArgumentException("scheme " + name + " has a rule for undeclared conduct " + conduct);
              }
              ruleOfConduct[c] = plans.size();
              plans.add(rule(c, rule));
            });
    return new SchemePlan(
        index,
        name,
        whole(scheme.start()),
        scheme.floor(),
        scheme.ceiling(),
        List.copyOf(scheme.tiers().keySet()),
        tierOfScore(scheme),
        List.copyOf(plans),
        ruleOfConduct);
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

  private RulePlan rule(int conduct, Scheme.Rule rule) {
    var byDay = new long[calendar.days()][];
    for (int day = 0; day < byDay.length; day++) {
      byDay[day] = points(rule, calendar.date(day));
    }
    var tableOfDay = new int[calendar.days()];
    var points =
        Arrays.stream(Curves.distinct(byDay, tableOfDay))
            .map(table -> Arrays.stream(table).mapToInt(Math::toIntExact).toArray())
            .toArray(int[][]::new);
    int lapse = rule.lapses() == null ? Integer.MAX_VALUE : rule.lapses().days();
    return new RulePlan(
        rules++,
        conduct,
        points,
        tableOfDay,
        rule.repeated() != null,
        rule.repeated() == null ? 0 : withinRun(Math.min(rule.repeated().within().days(), lapse)),
        withinRun(lapse),
        rule.cap() == null ? 0 : whole(rule.cap().points()),
        periodStarts(rule.cap()));
  }

  /** A length in days, or 0 where it reaches beyond the end of the run. */
  private int withinRun(int length) {
    return length < calendar.days() ? length : 0;
  }

  /** points × factor^n for n = 0 … max, rounded half away from zero. */
  private static long[] points(Scheme.Rule rule, LocalDate date) {
    var repeated = rule.repeated();
    var points = new long[repeated == null ? 1 : repeated.max() + 1];
    double exact = rule.points().on(date);
    for (int n = 0; n < points.length; n++) {
      points[n] = Math.clamp(roundHalfAway(exact), -20_000_000, 20_000_000);
      exact *= repeated == null ? 1 : repeated.factor().on(date);
    }
    return points;
  }

  private static long roundHalfAway(double x) {
    return (long) (x < 0 ? -Math.floor(-x + 0.5) : Math.floor(x + 0.5));
  }

  private int whole(Quantity quantity) {
    return Math.toIntExact(roundHalfAway(quantity.on(calendar.date(0))));
  }

  private int[] periodStarts(Scheme.@Nullable Cap cap) {
    if (cap == null) {
      return new int[0];
    }
    var starts = new int[calendar.days()];
    for (int day = 0; day < starts.length; day++) {
      var date = calendar.date(day);
      starts[day] =
          switch (cap.per()) {
            case DAY -> day;
            case MONTH -> day - date.getDayOfMonth() + 1;
            case YEAR -> day - date.getDayOfYear() + 1;
          };
    }
    return starts;
  }
}
