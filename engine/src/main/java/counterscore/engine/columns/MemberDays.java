package counterscore.engine.columns;

import counterscore.engine.chance.Philox;
import counterscore.engine.columns.StudyColumns.Measure;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.plan.StudyRules;
import java.util.Arrays;

/**
 * A day in the study app of up to {@link #MOST} members side by side, a lane each: their first sessions in order of the time of day, then
 * their second ones, and so on. Nearly all that happens in a session is counted without a branch, so that the compiler does it for
 * several lanes at once. Only where it matters which unit came first - the points asked are reached by reading or watching, or the cap of
 * the day - a lane goes from one completed unit to the next, so that the minute is exact.
 */
public final class MemberDays {
  /** Lanes. */
  public static final int MOST = Philox.LANES;

  /** Dividends up to 480 by divisors up to 240 are exact as {@code dividend × (2^20 / divisor + 1) >>> 20}. */
  private static final int INVERSE_BITS = 20;

  private StudyPlan plan;
  private StudyRules rules;

  /** Minutes until the next unit, by activity and lane [min]. */
  private int[][] until = new int[0][];

  private int[][] granted = new int[0][];
  private int[][] withheld = new int[0][];

  /** Units that the session at hand completes, and what they are worth before caps [points], by activity and lane. */
  private int[][] units = new int[0][];
  private int[][] earned = new int[0][];

  private final int[] points = new int[MOST];
  private final int[] minutes = new int[MOST];
  private final int[] inWindows = new int[MOST];
  private final int[] reached = new int[MOST];
  private final int[] askedDays = new int[MOST];
  private final int[] askedMinutes = new int[MOST];
  private final int[] kept = new int[MOST];

  /** The session at hand: factor on doubled points, minutes [min], what is done and what is done well, a bit for each activity. */
  public final int[] factor = new int[MOST];
  public final int[] reading = new int[MOST];
  public final int[] watching = new int[MOST];
  public final int[] done = new int[MOST];
  public final int[] better = new int[MOST];

  /** Points after the session at hand, if no cap of the day is met. */
  private final int[] after = new int[MOST];

  private final int[] some = new int[MOST];

  public MemberDays(StudyPlan plan) {
    this.plan = plan;
    this.rules = plan.rules().getFirst();
  }

  /** A day begins in all lanes. */
  public void begin(StudyPlan of, StudyRules today) {
    plan = of;
    rules = today;
    int activities = plan.activities().size();
    if (until.length < activities) {
      until = new int[activities][MOST];
      granted = new int[activities][MOST];
      withheld = new int[activities][MOST];
      units = new int[activities][MOST];
      earned = new int[activities][MOST];
    }
    for (int a = 0; a < activities; a++) {
      Arrays.fill(until[a], rules.every()[a]);
      Arrays.fill(granted[a], 0);
      Arrays.fill(withheld[a], 0);
    }
    for (var column : new int[][] {points, minutes, inWindows, reached, askedDays, askedMinutes}) {
      Arrays.fill(column, 0);
    }
  }

  /** Lives the session at hand in the first {@code n} lanes. */
  public void session(int n) {
    countWindows(n, factor, inWindows);
    spend(n, plan.byReading(), reading);
    spend(n, plan.byWatching(), watching);
    for (int bit = 0; bit < plan.bySessions().length; bit++) {
      done(n, bit);
    }
  }

  private static void countWindows(int n, int[] factor, int[] inWindows) {
    for (int m = 0; m < n; m++) {
      inWindows[m] += (1 - factor[m]) >>> 31;
    }
  }

  /** Reads or watches. Minutes of a day add up over its sessions; what completes a unit earns at the factor of its session. */
  private void spend(int n, int[] activities, int[] ofSession) {
    System.arraycopy(points, 0, after, 0, n);
    for (int a : activities) {
      complete(n, ofSession, until[a], rules.every()[a], units[a]);
      weigh(n, units[a], rules.points()[a], plan.activities().get(a).isDoubled(), factor, earned[a]);
      addKept(n, earned[a], granted[a], rules.caps()[a], after);
    }
    int few = whereOrderMatters(n, points, after, rules.asked(), rules.cap(), some);
    for (int i = 0; i < few; i++) {
      int m = some[i];
      spendByUnit(m, activities, ofSession[m]);
      ofSession[m] = 0;
      for (int a : activities) {
        units[a][m] = 0;
        earned[a][m] = 0;
      }
    }
    for (int a : activities) {
      keep(n, earned[a], rules.caps()[a], granted[a], withheld[a], points);
      pass(n, units[a], rules.every()[a], ofSession, until[a]);
    }
    add(n, ofSession, minutes);
  }

  private static void complete(int n, int[] ofSession, int[] until, int every, int[] units) {
    int inverse = inverse(every);
    for (int m = 0; m < n; m++) {
      units[m] = quotient(ofSession[m] - until[m] + every, inverse);
    }
  }

  static int inverse(int divisor) {
    return (1 << INVERSE_BITS) / divisor + 1;
  }

  static int quotient(int dividend, int inverse) {
    return (dividend * inverse) >>> INVERSE_BITS;
  }

  private static void weigh(int n, int[] units, int points, boolean isDoubled, int[] factor, int[] earned) {
    if (isDoubled) {
      for (int m = 0; m < n; m++) {
        earned[m] = units[m] * points * factor[m];
      }
    } else {
      for (int m = 0; m < n; m++) {
        earned[m] = units[m] * points;
      }
    }
  }

  private static void addKept(int n, int[] earned, int[] granted, int cap, int[] after) {
    for (int m = 0; m < n; m++) {
      after[m] += Math.min(cap - granted[m], earned[m]);
    }
  }

  private static int whereOrderMatters(int n, int[] points, int[] after, int asked, int cap, int[] lanes) {
    int count = 0;
    for (int m = 0; m < n; m++) {
      lanes[count] = m;
      count += ((cap - after[m]) | ((points[m] - asked) & ~(after[m] - asked))) >>> 31;
    }
    return count;
  }

  private static void keep(int n, int[] earned, int cap, int[] granted, int[] withheld, int[] points) {
    for (int m = 0; m < n; m++) {
      int kept = Math.min(cap - granted[m], earned[m]);
      granted[m] += kept;
      withheld[m] += earned[m] - kept;
      points[m] += kept;
    }
  }

  private static void pass(int n, int[] units, int every, int[] ofSession, int[] until) {
    for (int m = 0; m < n; m++) {
      until[m] += units[m] * every - ofSession[m];
    }
  }

  private static void add(int n, int[] what, int[] to) {
    for (int m = 0; m < n; m++) {
      to[m] += what[m];
    }
  }

  private void spendByUnit(int m, int[] activities, int ofSession) {
    int left = ofSession;
    while (left > 0) {
      int stretch = left;
      for (int a : activities) {
        stretch = Math.min(stretch, until[a][m]);
      }
      left -= stretch;
      minutes[m] += stretch;
      for (int a : activities) {
        until[a][m] -= stretch;
        if (until[a][m] == 0) {
          until[a][m] = rules.every()[a];
          earn(m, a, rules.points()[a] * (plan.activities().get(a).isDoubled() ? factor[m] : 1));
        }
      }
    }
  }

  private void earn(int m, int a, int worth) {
    int kept = Math.min(Math.min(rules.caps()[a] - granted[a][m], rules.cap() - points[m]), worth);
    if (points[m] < rules.asked() && points[m] + kept >= rules.asked()) {
      askedDays[m]++;
      askedMinutes[m] += minutes[m];
    }
    points[m] += kept;
    granted[a][m] += kept;
    withheld[a][m] += worth - kept;
  }

  /** Does, or not, what counts by session. */
  private void done(int n, int bit) {
    int a = plan.bySessions()[bit];
    var activity = plan.activities().get(a);
    value(n, bit, done, better, rules.points()[a], rules.betterPoints()[a], earned[a]);
    if (activity.isDoubled()) {
      multiply(n, earned[a], factor);
    }
    if (activity.takes() > 0) {
      addEach(n, bit, done, activity.takes(), minutes);
    }
    if (activity.reaches() > 0) {
      addEach(n, bit, done, activity.reaches(), reached);
    }
    earn(n, earned[a], granted[a], withheld[a], rules.caps()[a]);
  }

  private static void value(int n, int bit, int[] done, int[] better, int points, int betterPoints, int[] earned) {
    int more = betterPoints - points;
    for (int m = 0; m < n; m++) {
      earned[m] = ((done[m] >>> bit) & 1) * (points + ((better[m] >>> bit) & 1) * more);
    }
  }

  private static void multiply(int n, int[] what, int[] by) {
    for (int m = 0; m < n; m++) {
      what[m] *= by[m];
    }
  }

  private static void addEach(int n, int bit, int[] done, int each, int[] to) {
    for (int m = 0; m < n; m++) {
      to[m] += ((done[m] >>> bit) & 1) * each;
    }
  }

  private void earn(int n, int[] earned, int[] granted, int[] withheld, int cap) {
    keepWithin(n, earned, granted, withheld, points, kept, cap, rules.cap());
    noteAsked(n, kept, points, minutes, askedDays, askedMinutes, rules.asked());
    add(n, kept, points);
  }

  private static void keepWithin(
      int n, int[] earned, int[] granted, int[] withheld, int[] points, int[] kept, int cap, int capInAll) {
    for (int m = 0; m < n; m++) {
      int fits = Math.min(Math.min(cap - granted[m], capInAll - points[m]), earned[m]);
      kept[m] = fits;
      granted[m] += fits;
      withheld[m] += earned[m] - fits;
    }
  }

  private static void noteAsked(
      int n, int[] kept, int[] points, int[] minutes, int[] askedDays, int[] askedMinutes, int asked) {
    for (int m = 0; m < n; m++) {
      int isReached = ((points[m] - asked) & ~(points[m] + kept[m] - asked)) >>> 31;
      askedDays[m] += isReached;
      askedMinutes[m] += isReached * minutes[m];
    }
  }

  /** Points that the first {@code n} lanes were granted for an activity. */
  long granted(int n, int activity) {
    return sum(n, granted[activity]);
  }

  /** Points that were withheld from them. */
  long withheld(int n, int activity) {
    return sum(n, withheld[activity]);
  }

  private static long sum(int n, int[] column) {
    long sum = 0;
    for (int m = 0; m < n; m++) {
      sum += column[m];
    }
    return sum;
  }

  int points(int m) {
    return points[m];
  }

  /** Minutes of the day, the member's or the app's alone [min]. */
  int minutes(int m) {
    return minutes[m];
  }

  /** The day is over: sums what was withheld by lane. */
  void end(int n) {
    Arrays.fill(kept, 0, n, 0);
    for (int a = 0; a < plan.activities().size(); a++) {
      add(n, withheld[a], kept);
    }
  }

  /** Adds a lane to the measures of the table, from a place on, after {@link #end}. */
  void addTo(long[] cells, int row, int m, int sessions, int moved, boolean isGamed) {
    cells[row + Measure.ACTIVE_DAYS.ordinal()]++;
    cells[row + Measure.SESSIONS.ordinal()] += sessions;
    cells[row + Measure.IN_WINDOWS.ordinal()] += inWindows[m];
    cells[row + Measure.WHILE_WINDOWS.ordinal()] += rules.windowTimes().length > 0 ? sessions : 0;
    cells[row + Measure.MOVED.ordinal()] += moved;
    cells[row + Measure.REACHED.ordinal()] += reached[m];
    cells[row + Measure.POINTS.ordinal()] += points[m];
    cells[row + Measure.WITHHELD.ordinal()] += kept[m];
    cells[row + Measure.ASKED_DAYS.ordinal()] += askedDays[m];
    if (isGamed) {
      cells[row + Measure.ASKED_DAYS_GAMED.ordinal()] += askedDays[m];
      cells[row + Measure.UNATTENDED.ordinal()] += minutes[m];
      cells[row + Measure.GAMED.ordinal()] += sessions;
      cells[row + Measure.POINTS_GAMED.ordinal()] += points[m];
    } else {
      cells[row + Measure.ASKED_MINUTES.ordinal()] += askedMinutes[m];
      cells[row + Measure.MINUTES.ordinal()] += minutes[m];
    }
  }
}
