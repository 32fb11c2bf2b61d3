package counterscore.engine.study;

import counterscore.engine.columns.StudyColumns;
import counterscore.engine.columns.StudyColumns.Measure;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.plan.StudyRules;
import counterscore.scenario.StudyApp;

/** One session of a member, from one completed unit to the next: so the minute in which the points asked are reached is exact. */
final class Session {
  final StudyPlan plan;
  private final StudyRules rules;
  private final StudyColumns columns;
  private final int resident;
  private final int time;
  private final boolean isGamed;

  Session(StudyPlan plan, StudyRules rules, StudyColumns columns, int resident, int time) {
    this.plan = plan;
    this.rules = rules;
    this.columns = columns;
    this.resident = resident;
    this.time = time;
    this.isGamed = columns.games(resident);
  }

  void begin(int day) {
    columns.begin(resident, day);
    columns.count(resident, Measure.WHILE_WINDOWS, rules.windowTimes().length > 0 ? 1 : 0);
    columns.count(resident, Measure.IN_WINDOWS, rules.isWindow(time) ? 1 : 0);
    columns.count(resident, Measure.GAMED, isGamed ? 1 : 0);
  }

  /** Reads or watches. Minutes of a day add up over its sessions; what completes a unit earns at the factor of its session. */
  void spend(StudyApp.Counts how, int minutes) {
    int left = minutes;
    while (left > 0) {
      int total = columns.spent(resident, how);
      int stretch = Math.min(left, untilUnit(how, total));
      columns.spend(resident, how, stretch);
      left -= stretch;
      for (int a : plan.activitiesOf(how)) {
        if ((total + stretch) % rules.every()[a] == 0) {
          earn(a, rules.points()[a]);
        }
      }
    }
  }

  /** Minutes until the next unit of any activity is complete; many where nothing counts them. */
  private int untilUnit(StudyApp.Counts how, int total) {
    int until = Integer.MAX_VALUE;
    for (int a : plan.activitiesOf(how)) {
      until = Math.min(until, rules.every()[a] - total % rules.every()[a]);
    }
    return until;
  }

  /** Does what counts by session. */
  void done(int activity, int takes, boolean well) {
    columns.pass(resident, takes);
    columns.count(resident, Measure.REACHED, plan.activities().get(activity).reaches());
    earn(activity, well ? rules.betterPoints()[activity] : rules.points()[activity]);
  }

  private void earn(int activity, int declared) {
    int points = plan.activities().get(activity).isDoubled() ? declared * rules.factors()[time] : declared;
    int ofActivity = columns.today(resident, activity);
    int before = columns.today(resident);
    int left = Math.min(rules.caps()[activity] - ofActivity, rules.cap() - before);
    int granted = Math.clamp(left, 0, points);
    columns.earn(resident, activity, granted, points - granted);
    if (before < rules.asked() && before + granted >= rules.asked()) {
      columns.count(resident, Measure.ASKED_DAYS, 1);
      columns.count(resident, isGamed ? Measure.ASKED_DAYS_GAMED : Measure.ASKED_MINUTES,
          isGamed ? 1 : columns.minutes(resident));
    }
  }
}
