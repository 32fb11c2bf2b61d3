package counterscore.engine.columns;

import counterscore.engine.columns.StudyColumns.Measure;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.plan.StudyRules;
import counterscore.observation.Tables;
import java.util.Arrays;

/**
 * A member's day in the study app, session by session in order of the time of day, and from one completed unit to the next: so the
 * minute in which the points asked are reached is exact. Reused from day to day; booked when it is over.
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
  private final long[] counts = new long[Tables.STUDY_MEASURES.size()];
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
    Arrays.fill(counts, 0);
    points = 0;
    minutes = 0;
    sessions = 0;
  }

  /** A session begins. */
  public void session(int time, boolean isMoved) {
    sessions++;
    factor = rules.factors()[time];
    counts[Measure.WHILE_WINDOWS.ordinal()] += rules.windowTimes().length > 0 ? 1 : 0;
    counts[Measure.IN_WINDOWS.ordinal()] += rules.isWindow(time) ? 1 : 0;
    counts[Measure.MOVED.ordinal()] += isMoved ? 1 : 0;
  }

  /** Reads or watches. Minutes of a day add up over its sessions; what completes a unit earns at the factor of its session. */
  public void spend(int[] activities, int ofSession) {
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
    counts[Measure.REACHED.ordinal()] += reaches[activity];
    earn(activity, well ? rules.betterPoints()[activity] : rules.points()[activity]);
  }

  private void earn(int activity, int declared) {
    int earned = isDoubled[activity] ? declared * factor : declared;
    int before = points;
    int left = Math.min(rules.caps()[activity] - granted[activity], rules.cap() - before);
    int kept = Math.clamp(left, 0, earned);
    points += kept;
    granted[activity] += kept;
    withheld[activity] += earned - kept;
    if (before < rules.asked() && before + kept >= rules.asked()) {
      counts[Measure.ASKED_DAYS.ordinal()]++;
      counts[(isGamed ? Measure.ASKED_DAYS_GAMED : Measure.ASKED_MINUTES).ordinal()] += isGamed ? 1 : minutes;
    }
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

  /** The day is over: what it adds to the measures of the table, by their places; not to be written. */
  long[] counts() {
    int kept = 0;
    for (int w : withheld) {
      kept += w;
    }
    counts[Measure.ACTIVE_DAYS.ordinal()] = 1;
    counts[Measure.SESSIONS.ordinal()] = sessions;
    counts[Measure.POINTS.ordinal()] = points;
    counts[Measure.WITHHELD.ordinal()] = kept;
    counts[(isGamed ? Measure.UNATTENDED : Measure.MINUTES).ordinal()] = minutes;
    if (isGamed) {
      counts[Measure.GAMED.ordinal()] = sessions;
      counts[Measure.POINTS_GAMED.ordinal()] = points;
    }
    return counts;
  }
}
