package counterscore.engine.plan;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.population.Strata;
import counterscore.scenario.Conduct;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import counterscore.scenario.Watcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Compiles who notices what: P(w notices c by i) = noticed-by × (density / reference)^exponent × exposure (model
 * section 4). Above 1 is an error, not a clamp.
 */
final class WatchCompiler {
  /** A product of factors may miss 1 by that much. */
  private static final double ROUNDING = 1e-9;

  private final Scenario scenario;
  private final Calendar calendar;
  private final Strata strata;
  private final ToIntFunction<@Nullable String> disposition;
  private final List<String> watchers;
  private final List<Channel> channels;

  WatchCompiler(
      Scenario scenario,
      Calendar calendar,
      Strata strata,
      ToIntFunction<@Nullable String> disposition,
      List<String> watchers,
      List<Channel> channels) {
    this.scenario = scenario;
    this.calendar = calendar;
    this.strata = strata;
    this.disposition = disposition;
    this.watchers = watchers;
    this.channels = channels;
  }

  List<WatchPlan> watchers(String name, Conduct conduct) {
    var plans = new ArrayList<WatchPlan>();
    conduct
        .noticedBy()
        .forEach(
            (watcher, probability) -> plans.add(
                plan(name, watcher, Objects.requireNonNull(scenario.watchers().get(watcher)), probability)));
    return plans;
  }

  private WatchPlan plan(String conduct, String name, Watcher watcher, Quantity noticedBy) {
    var tableOfDay = new int[calendar.days()];
    var notice =
        Curves.distinct(
            byDay(
                strata.product(watcher.exposure()),
                date -> noticedBy.on(date) * watcher.densityFactor(date) * watcher.rewardOfTrueReports(),
                "P(" + name + " notices " + conduct + ")"),
            tableOfDay);
    var misattributionOfDay = new int[calendar.days()];
    var misattribution =
        Curves.distinct(
            byDay(
                recognitionFactors(watcher),
                date -> watcher.misattribution() == null ? 0 : watcher.misattribution().on(date),
                "misattribution by " + name),
            misattributionOfDay);
    var recognition = watcher.recognition();
    return new WatchPlan(
        Names.hash(Names.pair(conduct, name)),
        channels.indexOf(new Channel(conduct, name)),
        watchers.indexOf(name),
        notice,
        tableOfDay,
        misattribution,
        misattributionOfDay,
        new VictimPlan(
            recognition == null ? -1 : strata.attribute(recognition.group()),
            disposition.applyAsInt(watcher.lookalike())));
  }

  private interface Level {
    double on(LocalDate date);
  }

  private long[][] byDay(double[] factors, Level level, String what) {
    var thresholds = new long[calendar.days()][];
    double before = Double.NaN;
    for (int day = 0; day < thresholds.length; day++) {
      double today = level.on(calendar.date(day));
      thresholds[day] = today == before ? thresholds[day - 1] : thresholds(factors, today, what);
      before = today;
    }
    return thresholds;
  }

  private long[] thresholds(double[] factors, double level, String what) {
    var thresholds = new long[factors.length];
    for (int s = 0; s < factors.length; s++) {
      double p = level * factors[s];
      if (!(p >= 0 && p <= 1 + ROUNDING)) {
        throw new IllegalArgumentException(what + " is " + p + " in stratum " + strata.label(s));
      }
      thresholds[s] = Luck.threshold63(Math.min(1, p));
    }
    return thresholds;
  }

  private double[] recognitionFactors(Watcher watcher) {
    var recognition = watcher.recognition();
    return recognition == null
        ? strata.product(java.util.Map.of())
        : strata.product(java.util.Map.of(recognition.group(), recognition.factors()));
  }
}
