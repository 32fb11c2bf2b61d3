package counterscore.engine.columns;

import counterscore.engine.columns.StudyColumns.Measure;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.plan.StudyRules;
import java.util.Arrays;

/**
 * A member's day in the study app, session by session in order of the time of day. Where it matters which unit came first - the points
 * asked are reached in this session, or the cap of the day - it goes from one completed unit to the next, so that the minute is exact;
 * elsewhere units are counted. Reused from day to day; booked when it is over.
 */
public final class MemberDay {
  private final boolean[] isDoubled;

  /** Minutes that an activity takes [min], and recipients that it reaches, by activity. */
  private final int[] takes;
  private final int[] reaches;

  private StudyRules rules;
  private boolean isGamed;

  /** Minutes until the next unit, by activity [min]. */
  private final int[] until;

  private final int[] granted;
  private final int[] withheld;
  private int inWindows;
  private int moved;
  private int reached;
  private int askedDays;
  private int askedMinutes;
  private int points;
  private int minutes;
  private int sessions;
  private int factor;

  public MemberDay(StudyPlan plan) {
    int activities = plan.activities().size();
    this.rules = plan.rules().getFirst();
    this.until = new int[activities];
    this.granted = new int[activities];
    this.withheld = new int[activities];
    this.isDoubled = new boolean[activities];
    this.takes = new int[activities];
    this.reaches = new int[activities];
    for (int a = 0; a < activities; a++) {
      var activity = plan.activities().get(a);
      isDoubled[a] = activity.isDoubled();
      takes[a] = activity.takes();
      reaches[a] = activity.reaches();
    }
  }

  /** A day begins. */
  public void begin(StudyRules today, boolean games) {
    rules = today;
    isGamed = games;
    System.arraycopy(today.every(), 0, until, 0, until.length);
    Arrays.fill(granted, 0);
    Arrays.fill(withheld, 0);
    inWindows = 0;
    moved = 0;
    reached = 0;
    askedDays = 0;
    askedMinutes = 0;
    points = 0;
    minutes = 0;
    sessions = 0;
  }

  /** A session begins. */
  public void session(int time, boolean isMoved) {
    sessions++;
    factor = rules.factors()[time];
    inWindows += rules.isWindow(time) ? 1 : 0;
    moved += isMoved ? 1 : 0;
  }

  /** Reads or watches. Minutes of a day add up over its sessions; what completes a unit earns at the factor of its session. */
  public void spend(int[] activities, int ofSession) {
    int after = points;
    for (int a : activities) {
      after += Math.min(rules.caps()[a] - granted[a], earned(a, ofSession));
    }
    if (after <= rules.cap() && !reachesAsked(after)) {
      for (int a : activities) {
        int earned = earned(a, ofSession);
        keep(a, earned, Math.min(rules.caps()[a] - granted[a], earned));
        pass(a, ofSession);
      }
      minutes += ofSession;
    } else {
      spendByUnit(activities, ofSession);
    }
  }

  /** What the units that a session completes are worth, before caps [points]. */
  private int earned(int a, int ofSession) {
    int beyond = ofSession - until[a];
    return beyond < 0 ? 0 : (1 + beyond / rules.every()[a]) * worth(a, rules.points()[a]);
  }

  private int worth(int a, int declared) {
    return isDoubled[a] ? declared * factor : declared;
  }

  private void pass(int a, int ofSession) {
    int beyond = ofSession - until[a];
    until[a] = beyond < 0 ? -beyond : rules.every()[a] - beyond % rules.every()[a];
  }

  private boolean reachesAsked(int after) {
    return points < rules.asked() && after >= rules.asked();
  }

  private void spendByUnit(int[] activities, int ofSession) {
    int left = ofSession;
    while (left > 0) {
      int stretch = left;
      for (int a : activities) {
        stretch = Math.min(stretch, until[a]);
      }
      left -= stretch;
      minutes += stretch;
      for (int a : activities) {
        until[a] -= stretch;
        if (until[a] == 0) {
          until[a] = rules.every()[a];
          earn(a, rules.points()[a]);
        }
      }
    }
  }

  /** Does what counts by session. */
  public void done(int activity, boolean well) {
    minutes += takes[activity];
    reached += reaches[activity];
    earn(activity, well ? rules.betterPoints()[activity] : rules.points()[activity]);
  }

  private void earn(int activity, int declared) {
    int earned = worth(activity, declared);
    int left = Math.min(rules.caps()[activity] - granted[activity], rules.cap() - points);
    int kept = Math.clamp(left, 0, earned);
    if (reachesAsked(points + kept)) {
      askedDays++;
      askedMinutes += minutes;
    }
    keep(activity, earned, kept);
  }

  private void keep(int activity, int earned, int kept) {
    points += kept;
    granted[activity] += kept;
    withheld[activity] += earned - kept;
  }

  int points() {
    return points;
  }

  /** Minutes of the day, the member's or the app's alone [min]. */
  int minutes() {
    return minutes;
  }

  int sessions() {
    return sessions;
  }

  int activities() {
    return granted.length;
  }

  int granted(int activity) {
    return granted[activity];
  }

  int withheld(int activity) {
    return withheld[activity];
  }

  /** The day is over: adds it to the measures of the table, from a place on. */
  void addTo(long[] cells, int row) {
    int kept = 0;
    for (int w : withheld) {
      kept += w;
    }
    cells[row + Measure.ACTIVE_DAYS.ordinal()]++;
    cells[row + Measure.SESSIONS.ordinal()] += sessions;
    cells[row + Measure.IN_WINDOWS.ordinal()] += inWindows;
    cells[row + Measure.WHILE_WINDOWS.ordinal()] += rules.windowTimes().length > 0 ? sessions : 0;
    cells[row + Measure.MOVED.ordinal()] += moved;
    cells[row + Measure.REACHED.ordinal()] += reached;
    cells[row + Measure.POINTS.ordinal()] += points;
    cells[row + Measure.WITHHELD.ordinal()] += kept;
    cells[row + Measure.ASKED_DAYS.ordinal()] += askedDays;
    if (isGamed) {
      cells[row + Measure.ASKED_DAYS_GAMED.ordinal()] += askedDays;
      cells[row + Measure.UNATTENDED.ordinal()] += minutes;
      cells[row + Measure.GAMED.ordinal()] += sessions;
      cells[row + Measure.POINTS_GAMED.ordinal()] += points;
    } else {
      cells[row + Measure.ASKED_MINUTES.ordinal()] += askedMinutes;
      cells[row + Measure.MINUTES.ordinal()] += minutes;
    }
  }
}
