package counterscore.engine.study;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Philox;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.MemberDays;
import counterscore.engine.columns.SessionRates;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.plan.ActivityPlan;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.plan.StudyRules;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lives the sessions of a day. A member's sessions are drawn under the member's own address, so that who else is a member changes
 * nothing about them: first how many of all members, then what each is like. Members are taken many at a time, those with most sessions
 * first, so that those who are taken together have about as many. Buffers are reused; one thread uses them.
 */
public final class Studying {
  private static final int MOST = MemberDays.MOST;

  /** The threshold that every mark of 32 bits is below. */
  private static final long ALWAYS = 1L << 32;

  private final Luck luck;
  private final long[] planes = new long[4 * Philox.LANES];
  private final long[] words = new long[4];
  private final int[] place = new int[Philox.LANES];

  /** Who opens the app today, and how often; then the same, those who do it most often first. */
  private int[] opening = new int[0];
  private int[] often = new int[0];
  private int[] resident = new int[0];
  private int[] sessions = new int[0];
  private int count;

  /** How many open it so often, while they are put in order. */
  private int[] from = new int[16];

  /** Of the members at hand, by lane. */
  private final int[] moves = new int[MOST];
  private final boolean[] games = new boolean[MOST];
  private final int[] moved = new int[MOST];

  /** Of one session of each: the address, the time of day, and which it would be in a window. */
  private final long[] addresses = new long[MOST];
  private final int[] own = new int[MOST];
  private final int[] inWindow = new int[MOST];

  /** Their sessions in the order in which they are drawn, at {@code number × lanes + lane}: time of day, minutes, what is done, a bit each. */
  private int[] time = new int[0];
  private int[] reading = new int[0];
  private int[] watching = new int[0];
  private int[] done = new int[0];
  private int[] better = new int[0];

  /** The same place by the order in which they are lived. */
  private int[] order = new int[0];

  /** How many sessions come before those of a time of day, at {@code time × lanes + lane}. */
  private int[] before = new int[0];

  private @Nullable MemberDays days;

  public Studying(Luck luck) {
    this.luck = luck;
  }

  /** Lives a day of all members of a block. */
  public void live(StudyPlan plan, StudyColumns columns, int block, int day) {
    var rules = plan.rules().get(day);
    if (days == null) {
      days = new MemberDays(plan);
    }
    drawCounts(plan, columns, block, day);
    sort();
    for (int first = 0; first < count; first += MOST) {
      int lanes = Math.min(MOST, count - first);
      for (int m = 0; m < lanes; m++) {
        moves[m] = columns.moves(resident[first + m]) ? 1 : 0;
        games[m] = columns.games(resident[first + m]);
      }
      reserve(sessions[first]);
      drawSessions(plan, rules, first, lanes, block, day);
      sortByTime(rules.times().length, first, lanes);
      days.begin(plan, rules);
      for (int k = 0; k < sessions[first]; k++) {
        live(days, rules, k, with(k, first, lanes));
      }
      columns.book(days, resident, sessions, moved, first, lanes);
    }
  }

  private void drawCounts(StudyPlan plan, StudyColumns columns, int block, int day) {
    var rates = columns.rates();
    if (opening.length < rates.places()) {
      opening = new int[rates.places()];
      often = new int[rates.places()];
      resident = new int[rates.places()];
      sessions = new int[rates.places()];
    }
    count = 0;
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
    if (n > 0) {
      add(plan, rates, n, block, day);
    }
  }

  /** Adds those of so many members who open the app. */
  private void add(StudyPlan plan, SessionRates rates, int n, int block, int day) {
    luck.batch(planes, n, Stream.SESSIONS, plan.name(), block, day);
    for (int i = 0; i < n; i++) {
      int p = place[i];
      int who = rates.resident(p);
      int all = rates.sessions(p, Luck.mark63(planes[i], planes[i + Philox.LANES]));
      for (int part = 1; part < rates.parts(p); part++) {
        luck.draw(words, Stream.SESSIONS, plan.name(), block, day, who, part);
        all += rates.sessions(p, Luck.mark63(words[0], words[1]));
      }
      opening[count] = who;
      often[count] = all;
      count += all > 0 ? 1 : 0;
    }
  }

  private void sort() {
    int most = 0;
    for (int i = 0; i < count; i++) {
      most = Math.max(most, often[i]);
    }
    from = from.length > most + 1 ? from : new int[most + 2];
    Arrays.fill(from, 0, most + 2, 0);
    for (int i = 0; i < count; i++) {
      from[most - often[i] + 1]++;
    }
    for (int k = 1; k <= most; k++) {
      from[k] += from[k - 1];
    }
    for (int i = 0; i < count; i++) {
      int to = from[most - often[i]]++;
      resident[to] = opening[i];
      sessions[to] = often[i];
    }
  }

  private void reserve(int most) {
    if (time.length < most * MOST) {
      int size = 2 * most * MOST;
      time = new int[size];
      reading = new int[size];
      watching = new int[size];
      done = new int[size];
      better = new int[size];
      order = new int[size];
    }
  }

  /** How many of the members at hand have more than {@code k} sessions: the first ones. */
  private int with(int k, int first, int lanes) {
    int n = lanes;
    while (sessions[first + n - 1] <= k) {
      n--;
    }
    return n;
  }

  private void drawSessions(StudyPlan plan, StudyRules rules, int first, int lanes, int block, int day) {
    Arrays.fill(moved, 0, lanes, 0);
    for (int k = 0; k < sessions[first]; k++) {
      int n = with(k, first, lanes);
      for (int m = 0; m < n; m++) {
        addresses[m] = Luck.word0(resident[first + m] | k >>> 8 << 16, k & 0xFF);
      }
      draw(n, Stream.SESSION, plan.name(), block, day);
      drawTimes(rules, k * MOST, n);
      drawMinutes(plan, k * MOST, n);
      Arrays.fill(done, k * MOST, k * MOST + n, 0);
      Arrays.fill(better, k * MOST, k * MOST + n, 0);
      for (int bit = 0; bit < plan.bySessions().length; bit++) {
        drawDone(plan.activities().get(plan.bySessions()[bit]), bit, k * MOST, n, block, day);
      }
    }
  }

  private void draw(int n, Stream stream, int name, int block, int day) {
    System.arraycopy(addresses, 0, planes, 0, n);
    luck.batch(planes, n, stream, name, block, day);
  }

  private void drawTimes(StudyRules rules, int row, int n) {
    find(rules.times(), planes, 0, n, own);
    find(rules.windowTimes(), planes, Philox.LANES, n, inWindow);
    int isMoving = rules.windowTimes().length > 0 ? 1 : 0;
    for (int m = 0; m < n; m++) {
      int isMoved = isMoving & moves[m] & (rules.isWindow(own[m]) ? 0 : 1);
      moved[m] += isMoved;
      time[row + m] = own[m] + isMoved * (inWindow[m] - own[m]);
    }
  }

  /** Which times of day marks mean: how many cumulative shares are at or below them. */
  private static void find(long[] cumulative, long[] planes, int plane, int n, int[] times) {
    Arrays.fill(times, 0, n, 0);
    for (long share : cumulative) {
      for (int m = 0; m < n; m++) {
        times[m] += 1 - isBelow(planes[plane + m], share);
      }
    }
  }

  private void drawMinutes(StudyPlan plan, int row, int n) {
    for (int m = 0; m < n; m++) {
      reading[row + m] = games[m] ? plan.gamedReading() : plan.reading().of(planes[m + 2 * Philox.LANES]);
      watching[row + m] = games[m] ? plan.gamedWatching() : plan.watching().of(planes[m + 3 * Philox.LANES]);
    }
  }

  private void drawDone(ActivityPlan activity, int bit, int row, int n, int block, int day) {
    if (activity.done() >= ALWAYS && activity.better() == 0) {
      for (int m = 0; m < n; m++) {
        done[row + m] |= 1 << bit;
      }
      return;
    }
    draw(n, Stream.STUDY_DONE, activity.name(), block, day);
    for (int m = 0; m < n; m++) {
      done[row + m] |= isBelow(planes[m], activity.done()) << bit;
      better[row + m] |= isBelow(planes[m + Philox.LANES], activity.better()) << bit;
    }
  }

  /** 1 or 0. */
  private static int isBelow(long mark, long threshold) {
    return (int) ((mark - threshold) >>> 63);
  }

  /** Those of one time of day stay in the order in which they were drawn. */
  private void sortByTime(int times, int first, int lanes) {
    before = before.length < times * MOST ? new int[times * MOST] : before;
    Arrays.fill(before, 0, times * MOST, 0);
    for (int k = 0; k < sessions[first]; k++) {
      int n = with(k, first, lanes);
      for (int m = 0; m < n; m++) {
        before[time[k * MOST + m] * MOST + m]++;
      }
    }
    for (int m = 0; m < lanes; m++) {
      int sum = 0;
      for (int t = 0; t < times; t++) {
        int ofTime = before[t * MOST + m];
        before[t * MOST + m] = sum;
        sum += ofTime;
      }
    }
    for (int k = 0; k < sessions[first]; k++) {
      int n = with(k, first, lanes);
      for (int m = 0; m < n; m++) {
        int at = k * MOST + m;
        order[before[time[at] * MOST + m]++ * MOST + m] = at;
      }
    }
  }

  /** Lives the k-th session of the first {@code n} members at hand. */
  private void live(MemberDays member, StudyRules rules, int k, int n) {
    var factors = rules.factors();
    for (int m = 0; m < n; m++) {
      int at = order[k * MOST + m];
      member.factor[m] = factors[time[at]];
      member.reading[m] = reading[at];
      member.watching[m] = watching[at];
      member.done[m] = done[at];
      member.better[m] = better[at];
    }
    member.session(n);
  }
}
