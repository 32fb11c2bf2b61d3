package counterscore.engine.study;

import counterscore.engine.batch.Acts;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Philox;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.columns.StudyColumns.Measure;
import counterscore.engine.plan.ActivityPlan;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.plan.StudyRules;
import counterscore.scenario.StudyApp;
import java.util.Arrays;

/**
 * Lives the sessions of a day. They are collected first, because points and caps are counted in order of the time of day, and
 * the field does not know it. Buffers are reused; one thread uses them.
 */
public final class Studying {
  private final Luck luck;
  private final long[] planes = new long[4 * Philox.LANES];

  /** Today's sessions: who, the point of the field, time of day, minutes. */
  private int[] resident = new int[1024];
  private int[] point = new int[1024];
  private int[] time = new int[1024];
  private int[] reading = new int[1024];
  private int[] watching = new int[1024];

  /** What a session does and does well of the activities that count sessions, a bit each. */
  private int[] done = new int[1024];
  private int[] better = new int[1024];
  private int count;

  public Studying(Luck luck) {
    this.luck = luck;
  }

  /** Takes a batch of points of the field; those of residents who are no members do nothing. */
  public void collect(StudyPlan plan, Acts acts, StudyColumns columns, int block, int day) {
    var rules = plan.rules().get(day);
    int kept = 0;
    for (int k = 0; k < acts.count; k++) {
      acts.copy(k, kept);
      kept += columns.isMember(acts.resident[k]) ? 1 : 0;
    }
    acts.count = kept;
    if (kept == 0) {
      return;
    }
    for (int k = 0; k < kept; k++) {
      planes[k] = acts.point[k] & 0xFFFFFFFFL;
    }
    luck.batch(planes, kept, Stream.SESSION, plan.name(), block, day);
    for (int k = 0; k < kept; k++) {
      add(plan, rules, columns, acts.resident[k], acts.point[k], k);
    }
  }

  private void add(StudyPlan plan, StudyRules rules, StudyColumns columns, int who, int at, int lane) {
    if (count == resident.length) {
      grow();
    }
    resident[count] = who;
    point[count] = at;
    int own = StudyRules.time(rules.times(), planes[lane]);
    boolean isMoved = columns.moves(who) && rules.windowTimes().length > 0 && !rules.isWindow(own);
    time[count] = isMoved ? StudyRules.time(rules.windowTimes(), planes[lane + Philox.LANES]) : own;
    boolean isGamed = columns.games(who);
    reading[count] = isGamed ? plan.gamedReading() : plan.reading().of(planes[lane + 2 * Philox.LANES]);
    watching[count] = isGamed ? plan.gamedWatching() : plan.watching().of(planes[lane + 3 * Philox.LANES]);
    columns.count(who, Measure.MOVED, isMoved ? 1 : 0);
    count++;
  }

  private void grow() {
    resident = Arrays.copyOf(resident, 2 * count);
    point = Arrays.copyOf(point, 2 * count);
    time = Arrays.copyOf(time, 2 * count);
    reading = Arrays.copyOf(reading, 2 * count);
    watching = Arrays.copyOf(watching, 2 * count);
    done = Arrays.copyOf(done, 2 * count);
    better = Arrays.copyOf(better, 2 * count);
  }

  /** Lives what was collected, by time of day. */
  public void live(StudyPlan plan, StudyColumns columns, int block, int day) {
    var rules = plan.rules().get(day);
    for (int bit = 0; bit < plan.bySessions().length; bit++) {
      drawDone(plan.activities().get(plan.bySessions()[bit]), bit, block, day);
    }
    for (int t = 0; t < rules.factors().length; t++) {
      for (int k = 0; k < count; k++) {
        if (time[k] == t) {
          session(new Session(plan, rules, columns, resident[k], t), k, day);
        }
      }
    }
    count = 0;
  }

  private void drawDone(ActivityPlan activity, int bit, int block, int day) {
    for (int from = 0; from < count; from += Philox.LANES) {
      int n = Math.min(Philox.LANES, count - from);
      for (int i = 0; i < n; i++) {
        planes[i] = point[from + i] & 0xFFFFFFFFL;
      }
      luck.batch(planes, n, Stream.STUDY_DONE, activity.name(), block, day);
      for (int i = 0; i < n; i++) {
        int k = from + i;
        done[k] = (bit == 0 ? 0 : done[k]) | (planes[i] < activity.done() ? 1 << bit : 0);
        better[k] = (bit == 0 ? 0 : better[k]) | (planes[i + Philox.LANES] < activity.better() ? 1 << bit : 0);
      }
    }
  }

  private void session(Session session, int k, int day) {
    session.begin(day);
    session.spend(StudyApp.Counts.READING, reading[k]);
    session.spend(StudyApp.Counts.WATCHING, watching[k]);
    var bySessions = session.plan.bySessions();
    for (int bit = 0; bit < bySessions.length; bit++) {
      if ((done[k] >>> bit & 1) != 0) {
        int activity = bySessions[bit];
        session.done(activity, session.plan.activities().get(activity).takes(), (better[k] >>> bit & 1) != 0);
      }
    }
  }
}
