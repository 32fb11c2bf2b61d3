package counterscore.engine.control;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Poisson;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.ControlColumns;
import counterscore.engine.plan.ControlPlan;
import counterscore.engine.population.Residents;
import java.util.Arrays;
import java.util.function.DoubleFunction;

/** A day of cameras and control room: how many sightings and anomalies end how, and which alerts are looked at. */
public final class Controlling {
  /** Kinds of alerts: right, idle, false. */
  private static final int KINDS = 3;

  /** So that the rounding of the machine takes no whole unit away. */
  private static final double HAIR = 1e-6;

  private static final int RIGHT = 0;
  private static final int IDLE = 1;

  private final Luck luck;
  private final long[] words = new long[4];

  private final EndCounts counts;

  /** Hears of residents who are stopped although they are not sought. */
  @FunctionalInterface
  public interface Stops {
    /** One was stopped, after a false alarm or because of a wrong name. */
    void stopped(int resident, boolean falseAlarm);
  }

  public Controlling(Luck luck) {
    this.luck = luck;
    this.counts = new EndCounts(luck);
  }

  /**
   * One day of a block.
   *
   * @param laws the Poisson law of a mean
   * @param stops hears of residents who are stopped although they are not sought
   */
  public void live(
      ControlPlan plan, Residents residents, DoubleFunction<Poisson> laws, ControlColumns columns, int day,
      int dayOfMonth, Stops stops) {
    int strata = residents.strata();
    var there = there(residents, day);
    var alerts = new long[strata * KINDS];
    counts.open(plan, residents, there, laws, day);
    var ends = plan.ends().get(day);
    for (int e = 0; e < ends.size(); e++) {
      var end = ends.get(e);
      for (int s = 0; s < strata; s++) {
        int count = counts.of(e, s, day);
        columns.add(s, end.measures(), count);
        if (end.alert() >= 0) {
          alerts[s * KINDS + end.alert()] += count;
        }
      }
    }
    columns.alerts(dayOfMonth, alerts);
    if (plan.operators() != null) {
      look(plan, plan.operators(), residents, there, columns, day, dayOfMonth, stops);
    }
    columns.drop(dayOfMonth, plan.operators() == null ? 0 : plan.operators().kept());
  }

  /** Alerts of the oldest day first, those of one day in an order of chance, until the day's time is used up. */
  private void look(ControlPlan plan, ControlPlan.Operators operators, Residents residents, int[] there,
      ControlColumns columns, int day, int dayOfMonth, Stops stops) {
    long n = Arrays.stream(there).sum();
    long capacity = upTo(n * operators.capacity(), day);
    columns.worked(dayOfMonth, upTo(n * operators.minutes(), day), capacity);
    int waited = columns.waiting().size();
    int looks = 0;
    for (var alerts : columns.waiting()) {
      waited--;
      for (long left = Arrays.stream(alerts).sum(); left > 0 && looks < capacity; left--) {
        luck.draw(words, Stream.LOOKED_AT, plan.name(), residents.block(), day, looks++, 0);
        int chosen = chosen(alerts, (words[0] * left) >>> 32);
        alerts[chosen]--;
        columns.lookedAt(dayOfMonth, chosen / KINDS, waited);
        if (Luck.mark63(words[1], words[2]) < operators.stopped()[chosen % KINDS]) {
          stop(chosen, residents, there, columns, day, stops);
        }
      }
    }
  }

  /** Residents by stratum who are there on a day. */
  private static int[] there(Residents residents, int day) {
    var there = new int[residents.strata()];
    for (int s = 0; s < there.length; s++) {
      there[s] = residents.size(s);
    }
    for (int i = 0; !residents.isFull() && i < residents.count(); i++) {
      there[residents.stratum(i)] -= residents.isThere(i, day) ? 0 : 1;
    }
    return there;
  }

  /** An alert about somebody who is not sought stops one of the residents of the stratum who are there, all alike. */
  private void stop(int alert, Residents residents, int[] there, ControlColumns columns, int day, Stops stops) {
    int stratum = alert / KINDS;
    if (alert % KINDS == RIGHT) {
      columns.stopped(stratum);
      return;
    }
    int resident = residents.start(stratum);
    for (long ahead = (words[3] * there[stratum]) >>> 32; ahead > 0 || !residents.isThere(resident, day); resident++) {
      ahead -= residents.isThere(resident, day) ? 1 : 0;
    }
    columns.stoppedForNothing(stratum, resident);
    stops.stopped(resident, alert % KINDS == IDLE);
  }

  /** Whole units of a daily amount, so that over many days nothing is lost. */
  private static long upTo(double daily, int day) {
    return (long) Math.floor(daily * (day + 1) + HAIR) - (long) Math.floor(daily * day + HAIR);
  }

  private static int chosen(long[] alerts, long place) {
    int at = 0;
    for (long below = alerts[0]; place >= below; below += alerts[at]) {
      at++;
    }
    return at;
  }
}
