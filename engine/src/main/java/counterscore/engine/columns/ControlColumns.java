package counterscore.engine.columns;

import counterscore.observation.Tables;
import java.util.BitSet;

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

  /** At {@code stratum × measures + measure}. */
  private final Tally room;

  /** At {@code day of month × measures + measure}. */
  private final Tally operators;

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

  /** Notes a day's alerts. */
  public void alerts(int dayOfMonth, long count) {
    operators.cells[dayOfMonth * operators.width() + ALERTS] += count;
  }

  /**
   * Notes a day's work.
   *
   * @param minutes that operators worked [min]
   * @param capacity alerts that could have been looked at in it
   * @param looks alerts that were
   */
  public void worked(int dayOfMonth, long minutes, long capacity, long looks) {
    int row = dayOfMonth * operators.width();
    operators.cells[row + MINUTES] += minutes;
    operators.cells[row + CAPACITY] += capacity;
    operators.cells[row + LOOKS] += looks;
  }

  /** Notes an alert that was looked at. */
  public void lookedAt(int stratum) {
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
