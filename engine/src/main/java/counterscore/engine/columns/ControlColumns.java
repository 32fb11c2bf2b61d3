package counterscore.engine.columns;

import counterscore.observation.Tables;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;

/** The month's tally of cameras and control room, and who was stopped for nothing. */
public final class ControlColumns {
  private static final int MEASURES = Tables.CONTROL_MEASURES.size();
  private static final int LOOKED_AT = measure("looked-at");
  private static final int STOPS = measure("stops");
  private static final int INNOCENT_STOPS = measure("innocent-stops");
  private static final int FIRST_STOPS = measure("first-stops");
  private static final int MINUTES = Tables.OPERATOR_MEASURES.indexOf("minutes");
  private static final int CAPACITY = Tables.OPERATOR_MEASURES.indexOf("capacity");
  private static final int ALERTS = Tables.OPERATOR_MEASURES.indexOf("alerts");
  private static final int LOOKS = Tables.OPERATOR_MEASURES.indexOf("looked-at");
  private static final int WAITING_DAYS = Tables.OPERATOR_MEASURES.indexOf("waiting-days");
  private static final int EXPIRED = Tables.OPERATOR_MEASURES.indexOf("expired");

  /** At {@code stratum × measures + measure}. */
  private final Tally room;

  /** At {@code day of month × measures + measure}. */
  private final Tally operators;

  /** Alerts that wait, those of the oldest day first; each by stratum and kind. */
  private final Deque<long[]> waiting = new ArrayDeque<>();

  /** Residents on whom an innocent stop has fallen. */
  private final BitSet stopped = new BitSet();

  public ControlColumns(Tallies tallies) {
    this.room = tallies.of(Tables.CONTROL_ROOM);
    this.operators = tallies.of(Tables.OPERATORS);
  }

  private static int measure(String name) {
    return Tables.CONTROL_MEASURES.indexOf(name);
  }

  /** Another resident is in a place. */
  public void renew(int resident) {
    stopped.clear(resident);
  }

  /** Notes a count in some measures. */
  public void add(int stratum, int[] measures, long count) {
    for (int measure : measures) {
      room.cells[stratum * MEASURES + measure] += count;
    }
  }

  /** Notes a day's alerts, which wait from now on. */
  public void alerts(int dayOfMonth, long[] alerts) {
    operators.cells[dayOfMonth * operators.width() + ALERTS] += Arrays.stream(alerts).sum();
    waiting.add(alerts);
  }

  /** Alerts that wait, by day, those of the oldest day first, of today last; who looks takes them out. */
  public Collection<long[]> waiting() {
    return waiting;
  }

  /** In the evening: what has been kept for so many days is dropped. */
  public void drop(int dayOfMonth, int kept) {
    if (waiting.size() > kept) {
      operators.cells[dayOfMonth * operators.width() + EXPIRED] += Arrays.stream(waiting.removeFirst()).sum();
    }
  }

  /**
   * Notes a day's work.
   *
   * @param minutes that operators worked [min]
   * @param capacity alerts that could have been looked at in it
   */
  public void worked(int dayOfMonth, long minutes, long capacity) {
    int row = dayOfMonth * operators.width();
    operators.cells[row + MINUTES] += minutes;
    operators.cells[row + CAPACITY] += capacity;
  }

  /**
   * Notes an alert that was looked at.
   *
   * @param waited for so many days [d]
   */
  public void lookedAt(int dayOfMonth, int stratum, int waited) {
    operators.cells[dayOfMonth * operators.width() + LOOKS]++;
    operators.cells[dayOfMonth * operators.width() + WAITING_DAYS] += waited;
    room.cells[stratum * MEASURES + LOOKED_AT]++;
  }

  /** Notes the stop of somebody sought. */
  public void stopped(int stratum) {
    room.cells[stratum * MEASURES + STOPS]++;
  }

  /** Notes the stop of a resident who is not sought. */
  public void stoppedForNothing(int stratum, int resident) {
    int row = stratum * MEASURES;
    room.cells[row + INNOCENT_STOPS]++;
    room.cells[row + FIRST_STOPS] += stopped.get(resident) ? 0 : 1;
    stopped.set(resident);
  }
}
