package counterscore.engine.columns;

import counterscore.engine.plan.Kind;

/** Hears of every booking of one scheme, as it happens: for the stories of single lives. */
public interface Ledger {
  /**
   * Points were booked.
   *
   * @param points before clamping
   * @param reached what reached the score
   */
  void booked(int resident, Kind kind, int points, int reached);
}
