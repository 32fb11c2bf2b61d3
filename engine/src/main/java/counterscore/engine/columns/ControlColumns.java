package counterscore.engine.columns;

import counterscore.observation.Tables;

/** The month's tally of cameras and control room. */
public final class ControlColumns {
  private static final int MEASURES = Tables.CONTROL_MEASURES.size();
  private static final int LOOKED_AT = Tables.CONTROL_MEASURES.indexOf("looked-at");
  private static final int STOPS = Tables.CONTROL_MEASURES.indexOf("stops");
  private static final int INNOCENT_STOPS = Tables.CONTROL_MEASURES.indexOf("innocent-stops");

  /** At {@code stratum × measures + measure}. */
  private final Tally room;

  /** By measure. */
  private final Tally operators;

  public ControlColumns(int strata, Tallies tallies) {
    this.room = tallies.of(Tables.CONTROL_ROOM);
    this.operators = tallies.of(Tables.OPERATORS);
    if (room.cells.length != 0 && room.cells.length != strata * MEASURES) {
      throw new IllegalArgumentException(room.cells.length + " cells for " + strata + " strata");
    }
  }

  /** Notes a count in some measures. */
  public void add(int stratum, int[] measures, long count) {
    for (int measure : measures) {
      room.cells[stratum * MEASURES + measure] += count;
    }
  }

  /** Notes a day's alerts. */
  public void alerts(long count) {
    operators.cells[Tables.OPERATOR_MEASURES.indexOf("alerts")] += count;
  }

  /** Notes a day's work [min] and how many alerts could have been looked at in it. */
  public void worked(long minutes, long capacity) {
    operators.cells[Tables.OPERATOR_MEASURES.indexOf("minutes")] += minutes;
    operators.cells[Tables.OPERATOR_MEASURES.indexOf("capacity")] += capacity;
  }

  /**
   * Notes an alert that was looked at.
   *
   * @param kind 0 for a right alert
   */
  public void lookedAt(int stratum, int kind, boolean stopped) {
    room.cells[stratum * MEASURES + LOOKED_AT]++;
    operators.cells[Tables.OPERATOR_MEASURES.indexOf("looked-at")]++;
    if (stopped) {
      room.cells[stratum * MEASURES + (kind == 0 ? STOPS : INNOCENT_STOPS)]++;
    }
  }
}
