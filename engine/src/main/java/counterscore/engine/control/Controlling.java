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
  private static final int KINDS = 3;

  private final Luck luck;
  private final long[] words = new long[4];

  public Controlling(Luck luck) {
    this.luck = luck;
  }

  /**
   * One day of a block.
   *
   * @param laws the Poisson law of a mean
   */
  public void live(
      ControlPlan plan, Residents residents, DoubleFunction<Poisson> laws, ControlColumns columns, int day) {
    int strata = residents.strata();
    var there = there(residents, day);
    var alerts = new long[strata * KINDS];
    for (var end : plan.ends().get(day)) {
      for (int s = 0; s < strata; s++) {
        double mean = there[s] * end.mean()[s];
        if (mean > 0) {
          luck.draw(words, Stream.CONTROL_ROOM, plan.name(), residents.block(), day, s << 8 | end.index(), 0);
          int count = laws.apply(mean).count(Luck.mark63(words[0], words[1]));
          columns.add(s, end.measures(), count);
          if (end.alert() >= 0) {
            alerts[s * KINDS + end.alert()] += count;
          }
        }
      }
    }
    long all = Arrays.stream(alerts).sum();
    columns.alerts(all);
    if (plan.operators() != null) {
      look(plan, plan.operators(), residents.block(), day, Arrays.stream(there).sum(), alerts, all, columns);
    }
  }

  /** Residents by stratum who are there on a day. */
  private static int[] there(Residents residents, int day) {
    var there = new int[residents.strata()];
    for (int s = 0; s < there.length; s++) {
      there[s] = residents.size(s);
    }
    for (int i = 0; residents.presence() != null && i < residents.count(); i++) {
      there[residents.stratum(i)] -= residents.isThere(i, day) ? 0 : 1;
    }
    return there;
  }

  /** Alerts are looked at in an order of chance until the day's time is used up. */
  private void look(
      ControlPlan plan, ControlPlan.Operators operators, int block, int day, int residents, long[] alerts, long all,
      ControlColumns columns) {
    long capacity = upTo(residents * operators.capacity(), day);
    columns.worked(upTo(residents * operators.minutes(), day), capacity);
    long looks = Math.min(all, capacity);
    for (long k = 0; k < looks; k++) {
      luck.draw(words, Stream.LOOKED_AT, plan.name(), block, day, (int) (k & 0xFFFFFF), (int) (k >>> 24));
      int chosen = chosen(alerts, (words[0] * (all - k)) >>> 32);
      alerts[chosen]--;
      int kind = chosen % KINDS;
      columns.lookedAt(chosen / KINDS, kind, Luck.mark63(words[1], words[2]) < operators.stopped()[kind]);
    }
  }

  /** Whole units of a daily amount, so that over many days nothing is lost. */
  private static long upTo(double daily, int day) {
    return (long) Math.floor(daily * (day + 1)) - (long) Math.floor(daily * day);
  }

  private static int chosen(long[] alerts, long place) {
    int at = 0;
    for (long below = alerts[0]; place >= below; below += alerts[at]) {
      at++;
    }
    return at;
  }
}
