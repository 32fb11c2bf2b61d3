package counterscore.engine.plan;

import counterscore.scenario.Rule;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles rules: points by repetition, windows and lapses that end inside the run, periods of caps (model section 5). */
final class RuleCompiler {
  private final Scenario scenario;
  private final Calendar calendar;
  private int compiled;

  RuleCompiler(Scenario scenario, Calendar calendar) {
    this.scenario = scenario;
    this.calendar = calendar;
  }

  /** How many rules were compiled so far. */
  int compiled() {
    return compiled;
  }

  RulePlan rule(int conduct, String name, Rule rule, List<String> tiers) {
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
    var imposes = rule.imposes();
    return new RulePlan(
        compiled++,
        conduct,
        points,
        tableOfDay,
        rule.repeated() != null,
        rule.repeated() == null ? 0 : withinRun(Math.min(rule.repeated().within().days(), lapse)),
        withinRun(lapse),
        rule.cap() == null ? 0 : whole(rule.cap().points().on(calendar.date(0))),
        periodStarts(rule.cap()),
        weighing(rule, name),
        rule.perOccasion() == null ? Integer.MAX_VALUE : whole(rule.perOccasion().value()),
        imposes == null ? null : new RulePlan.ImposedTier(tiers.indexOf(imposes.tier()), imposes.lasts().days()));
  }

  /** A length in days, or 0 where it reaches beyond the end of the run. */
  private int withinRun(int length) {
    return length < calendar.days() ? length : 0;
  }

  /** points × factor^n for n = 0 … max, rounded half away from zero. */
  private static long[] points(Rule rule, LocalDate date) {
    var repeated = rule.repeated();
    var points = new long[repeated == null ? 1 : repeated.max() + 1];
    double exact = lowest(rule, date);
    for (int n = 0; n < points.length; n++) {
      points[n] = Weighing.rounded(exact);
      exact *= repeated == null ? 1 : repeated.factor().on(date);
    }
    return points;
  }

  /** Points on a date, or the lowest of those an official can choose. */
  private static double lowest(Rule rule, LocalDate date) {
    if (rule.between() != null) {
      return rule.between().get(0);
    }
    return rule.points() == null ? 0 : rule.points().on(date);
  }

  private @Nullable Weighing weighing(Rule rule, String conduct) {
    if (rule.between() == null && rule.times().isEmpty() && rule.newcomers() == null) {
      return null;
    }
    var base = new double[calendar.days()];
    var factor = new double[calendar.days()];
    for (int day = 0; day < base.length; day++) {
      base[day] = lowest(rule, calendar.date(day));
      factor[day] = rule.repeated() == null ? 1 : rule.repeated().factor().on(calendar.date(day));
    }
    return new Weighing(
        base,
        factor,
        rule.repeated() == null ? 0 : rule.repeated().max(),
        rule.between() == null ? 1 : rule.between().get(1) - rule.between().get(0) + 1,
        factorsOfTime(rule, conduct),
        rule.newcomers() == null ? 0 : rule.newcomers().within().days(),
        rule.newcomers() == null ? 1 : rule.newcomers().factor().value());
  }

  private double[] factorsOfTime(Rule rule, String conduct) {
    return Mapped.of(scenario.conduct(), conduct).times().keySet().stream()
        .mapToDouble(time -> rule.times().containsKey(time) ? Mapped.of(rule.times(), time).value() : 1)
        .toArray();
  }

  private static int whole(double exact) {
    return Weighing.rounded(exact);
  }

  private int[] periodStarts(Rule.@Nullable Cap cap) {
    if (cap == null) {
      return new int[0];
    }
    var starts = new int[calendar.days()];
    for (int day = 0; day < starts.length; day++) {
      starts[day] = periodStart(cap.per(), day);
    }
    return starts;
  }

  private int periodStart(Scheme.Per per, int day) {
    var date = calendar.date(day);
    return switch (per) {
      case DAY -> day;
      case MONTH -> day - date.getDayOfMonth() + 1;
      case YEAR -> day - date.getDayOfYear() + 1;
    };
  }
}
