package counterscore.engine.study;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Philox;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.MemberDay;
import counterscore.engine.columns.SessionRates;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.plan.StudyRules;
import counterscore.engine.population.Residents;
import java.util.Arrays;

/**
 * Lives the sessions of a day. A member's sessions are drawn under the member's own address, so that who else is a member changes
 * nothing about them: first how many, then what each is like, all in batches; then the members live one after the other, each in order
 * of the time of day. Buffers are reused; one thread uses them.
 */
public final class Studying {
  /** The threshold that every mark of 32 bits is below. */
  private static final long ALWAYS = 1L << 32;

  private final Luck luck;
  private final long[] planes = new long[4 * Philox.LANES];
  private final long[] words = new long[4];
  private final int[] place = new int[Philox.LANES];

  /** Today's sessions, those of a member together: who, the address, time of day, minutes, whether it was moved. */
  private int[] resident = new int[1024];
  private int[] address = new int[1024];
  private int[] time = new int[1024];
  private int[] reading = new int[1024];
  private int[] watching = new int[1024];
  private boolean[] moved = new boolean[1024];

  /** What a session does and does well of the activities that count sessions, a bit each. */
  private int[] done = new int[1024];
  private int[] better = new int[1024];
  private int count;

  public Studying(Luck luck) {
    this.luck = luck;
  }

  /** Lives a day of all members. */
  public void live(StudyPlan plan, StudyColumns columns, Residents residents, int day) {
    count = 0;
    drawCounts(plan, columns, residents.block(), day);
    drawSessions(plan, columns, residents.block(), day);
    for (int bit = 0; bit < plan.bySessions().length; bit++) {
      drawDone(plan, bit, residents.block(), day);
    }
    var member = columns.day();
    for (int from = 0; from < count;) {
      int to = from + 1;
      while (to < count && resident[to] == resident[from]) {
        to++;
      }
      member.begin(plan.rules().get(day), columns.games(resident[from]));
      inOrderOfTime(plan, member, from, to);
      columns.book(resident[from]);
      from = to;
    }
  }

  private void drawCounts(StudyPlan plan, StudyColumns columns, int block, int day) {
    var rates = columns.rates();
    int n = 0;
    for (int p = 0; p < rates.places(); p++) {
      if (columns.isOpen(rates.resident(p), day)) {
        place[n] = p;
        planes[n] = rates.resident(p);
        n++;
        if (n == Philox.LANES) {
          add(plan, rates, n, block, day);
          n = 0;
        }
      }
    }
    add(plan, rates, n, block, day);
  }

  /** Adds the sessions of so many members. */
  private void add(StudyPlan plan, SessionRates rates, int n, int block, int day) {
    if (n == 0) {
      return;
    }
    luck.batch(planes, n, Stream.SESSIONS, plan.name(), block, day);
    for (int i = 0; i < n; i++) {
      int p = place[i];
      int who = rates.resident(p);
      int sessions = rates.sessions(p, Luck.mark63(planes[i], planes[i + Philox.LANES]));
      for (int part = 1; part < rates.parts(p); part++) {
        luck.draw(words, Stream.SESSIONS, plan.name(), block, day, who, part);
        sessions += rates.sessions(p, Luck.mark63(words[0], words[1]));
      }
      reserve(sessions);
      for (int k = 0; k < sessions; k++) {
        resident[count] = who;
        address[count] = (int) Luck.word0(who | k >>> 8 << 16, k & 0xFF);
        count++;
      }
    }
  }

  private void reserve(int more) {
    if (count + more > resident.length) {
      int size = Math.max(2 * resident.length, count + more);
      resident = Arrays.copyOf(resident, size);
      address = Arrays.copyOf(address, size);
      time = Arrays.copyOf(time, size);
      reading = Arrays.copyOf(reading, size);
      watching = Arrays.copyOf(watching, size);
      moved = Arrays.copyOf(moved, size);
      done = Arrays.copyOf(done, size);
      better = Arrays.copyOf(better, size);
    }
  }

  private void drawSessions(StudyPlan plan, StudyColumns columns, int block, int day) {
    var rules = plan.rules().get(day);
    for (int from = 0; from < count; from += Philox.LANES) {
      int n = addressed(from);
      luck.batch(planes, n, Stream.SESSION, plan.name(), block, day);
      for (int i = 0; i < n; i++) {
        int k = from + i;
        int own = StudyRules.time(rules.times(), planes[i]);
        moved[k] = columns.moves(resident[k]) && rules.windowTimes().length > 0 && !rules.isWindow(own);
        time[k] = moved[k] ? StudyRules.time(rules.windowTimes(), planes[i + Philox.LANES]) : own;
        boolean isGamed = columns.games(resident[k]);
        done[k] = 0;
        better[k] = 0;
        reading[k] = isGamed ? plan.gamedReading() : plan.reading().of(planes[i + 2 * Philox.LANES]);
        watching[k] = isGamed ? plan.gamedWatching() : plan.watching().of(planes[i + 3 * Philox.LANES]);
      }
    }
  }

  /** Writes the addresses of the next sessions into plane 0; returns how many. */
  private int addressed(int from) {
    int n = Math.min(Philox.LANES, count - from);
    for (int i = 0; i < n; i++) {
      planes[i] = address[from + i] & 0xFFFFFFFFL;
    }
    return n;
  }

  private void drawDone(StudyPlan plan, int bit, int block, int day) {
    var activity = plan.activities().get(plan.bySessions()[bit]);
    if (activity.done() >= ALWAYS && activity.better() == 0) {
      for (int k = 0; k < count; k++) {
        done[k] |= 1 << bit;
      }
      return;
    }
    for (int from = 0; from < count; from += Philox.LANES) {
      int n = addressed(from);
      luck.batch(planes, n, Stream.STUDY_DONE, activity.name(), block, day);
      for (int i = 0; i < n; i++) {
        int k = from + i;
        done[k] |= planes[i] < activity.done() ? 1 << bit : 0;
        better[k] |= planes[i + Philox.LANES] < activity.better() ? 1 << bit : 0;
      }
    }
  }

  /** Those of one time of day in the order in which they were drawn. */
  private void inOrderOfTime(StudyPlan plan, MemberDay member, int from, int to) {
    int left = to - from;
    for (int t = left == 1 ? time[from] : 0; left > 0; t++) {
      for (int k = from; k < to; k++) {
        if (time[k] == t) {
          session(plan, member, k);
          left--;
        }
      }
    }
  }

  private void session(StudyPlan plan, MemberDay member, int k) {
    member.session(time[k], moved[k]);
    member.spend(plan.byReading(), reading[k]);
    member.spend(plan.byWatching(), watching[k]);
    for (int left = done[k]; left != 0; left &= left - 1) {
      int bit = Integer.numberOfTrailingZeros(left);
      member.done(plan.bySessions()[bit], (better[k] >>> bit & 1) != 0);
    }
  }
}
