package counterscore.engine.plan;

import counterscore.engine.chance.Names;
import counterscore.engine.population.Minutes;
import counterscore.engine.population.Strata;
import counterscore.scenario.Quantity;
import counterscore.scenario.StudyApp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compiles the study app (model section 9). */
final class StudyCompiler {
  /** Under this name the app draws its luck. */
  private static final int NAME = Names.hash("study");

  private final StudyApp study;
  private final Calendar calendar;
  private final List<StudyApp.Activity> activities;
  private final double[] memberFactors;

  StudyCompiler(StudyApp study, Calendar calendar, Strata strata) {
    this.study = study;
    this.calendar = calendar;
    this.activities = List.copyOf(study.activities().values());
    this.memberFactors = strata.normalised(study.factors());
  }

  /**
   * @param disposition index of the disposition that scales the sessions, or -1
   * @param schemes names of the schemes, in declared order
   */
  StudyPlan plan(int disposition, List<String> schemes) {
    double spread = study.spread() == null ? 0 : study.spread().value();
    var gaming = study.gaming();
    return new StudyPlan(
        NAME, disposition, new Minutes(study.reading().value(), spread), new Minutes(study.watching().value(), spread),
        threshold(study.moved()), threshold(gaming == null ? null : gaming.share()),
        gaming == null ? 0 : (int) gaming.reading().value(), gaming == null ? 0 : (int) gaming.watching().value(),
        activityPlans(), by(StudyApp.Counts.READING), by(StudyApp.Counts.WATCHING), by(StudyApp.Counts.SESSIONS),
        study.cells() == null ? 0 : (int) study.cells().size().value(), gifts(), feeds(schemes),
        rulesByDay());
  }

  private int[] by(StudyApp.Counts how) {
    return IntStream.range(0, activities.size()).filter(a -> activities.get(a).counts() == how).toArray();
  }

  private static long threshold(@Nullable Quantity share) {
    return share == null ? 0 : threshold(share.value());
  }

  /** The threshold below which a 32-bit mark falls with a probability. */
  private static long threshold(double share) {
    return Math.min(1L << 32, (long) (share * 0x1p32));
  }

  private List<ActivityPlan> activityPlans() {
    var plans = new ArrayList<ActivityPlan>();
    study.activities().forEach((name, activity) -> {
      var better = activity.better();
      plans.add(
          new ActivityPlan(
              Names.hash(name), activity.counts(),
              activity.done() == null ? 1L << 32 : threshold(activity.done()),
              activity.takes() == null ? 0 : (int) activity.takes().value(),
              activity.reaches() == null ? 0 : (int) activity.reaches().value(),
              better == null ? 0 : threshold(better.share()), activity.isDoubled()));
    });
    return plans;
  }

  private List<GiftPlan> gifts() {
    var plans = new ArrayList<GiftPlan>();
    study.gifts().forEach((name, gift) -> plans.add(new GiftPlan(Names.hash(name), threshold(gift.wanted()))));
    return plans;
  }

  private List<StudyFeedPlan> feeds(List<String> schemes) {
    var plans = new ArrayList<StudyFeedPlan>();
    study.feeds().forEach((scheme, feed) -> {
      if (feed.weight().value() != 0) {
        plans.add(
            new StudyFeedPlan(schemes.indexOf(scheme), feed.weight().value(), (int) feed.reference().value()));
      }
    });
    return plans;
  }

  private List<StudyRules> rulesByDay() {
    var rules = new ArrayList<StudyRules>();
    var before = new double[0];
    for (int day = 0; day < calendar.days(); day++) {
      var numbers = numbers(calendar.date(day));
      rules.add(Arrays.equals(numbers, before) ? rules.getLast() : rules(calendar.date(day)));
      before = numbers;
    }
    return rules;
  }

  /** Everything that may change, in a row. */
  private double[] numbers(LocalDate date) {
    var quantities = new ArrayList<Quantity>(List.of(study.members(), study.sessions().perYear()));
    quantities.addAll(study.windows().values());
    study.gifts().values().forEach(gift -> quantities.add(gift.price()));
    var cells = study.cells();
    for (var quantity : new @Nullable Quantity[] {
        study.cap(), study.asked(), cells == null ? null : cells.shamed()}) {
      if (quantity != null) {
        quantities.add(quantity);
      }
    }
    for (var activity : activities) {
      var better = activity.better();
      quantities.add(activity.points());
      for (var quantity : new @Nullable Quantity[] {
          activity.every(), activity.cap(), better == null ? null : better.points()}) {
        if (quantity != null) {
          quantities.add(quantity);
        }
      }
    }
    return quantities.stream().mapToDouble(quantity -> quantity.on(date)).toArray();
  }

  private StudyRules rules(LocalDate date) {
    var factors =
        study.times().keySet().stream().mapToInt(time -> on(study.windows().get(time), date, 1)).toArray();
    return new StudyRules(
        Arrays.stream(memberFactors).mapToLong(factor -> threshold(study.members().on(date) * factor)).toArray(),
        study.sessions().perYear().on(date) / 365, cumulative(_ -> true), cumulative(time -> factors[time] > 1),
        factors,
        each(activity -> on(activity.every(), date, 0)),
        each(activity -> on(activity.points(), date, 0)),
        each(activity -> activity.better() == null ? 0 : on(activity.better().points(), date, 0)),
        each(activity -> on(activity.cap(), date, StudyRules.NO_CAP)),
        on(study.cap(), date, StudyRules.NO_CAP), on(study.asked(), date, 0),
        study.cells() == null ? 0 : on(study.cells().shamed(), date, 0),
        study.gifts().values().stream().mapToInt(gift -> on(gift.price(), date, 0)).toArray());
  }

  private int[] each(Function<StudyApp.Activity, Integer> number) {
    return activities.stream().mapToInt(number::apply).toArray();
  }

  private static int on(@Nullable Quantity quantity, LocalDate date, int otherwise) {
    return quantity == null ? otherwise : (int) quantity.on(date);
  }

  /** Cumulative shares of those times of day that are meant; empty where they have no share. */
  private long[] cumulative(IntPredicate isMeant) {
    var shares = study.times().values().stream().mapToDouble(Quantity::value).toArray();
    double sum = 0;
    for (int time = 0; time < shares.length; time++) {
      shares[time] = isMeant.test(time) ? shares[time] : 0;
      sum += shares[time];
    }
    if (sum == 0) {
      return new long[0];
    }
    var cumulative = new long[shares.length];
    double below = 0;
    int last = 0;
    for (int time = 0; time < shares.length; time++) {
      below += shares[time] / sum;
      cumulative[time] = threshold(below);
      last = shares[time] > 0 ? time : last;
    }
    Arrays.fill(cumulative, last, cumulative.length, 1L << 32);
    return cumulative;
  }
}
