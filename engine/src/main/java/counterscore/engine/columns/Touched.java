package counterscore.engine.columns;

import counterscore.engine.plan.ConductResponse;

/**
 * Why residents of a block may respond, in whatever world: of whom nothing has reached that matters to a conduct, the response to it
 * is 1 and need not be looked up. What has reached somebody once stays.
 */
public final class Touched {
  private final byte[] reasons;

  public Touched(int residents) {
    reasons = new byte[residents];
  }

  /** Something reaches a resident. */
  void reach(int resident, int reason) {
    reasons[resident] |= (byte) reason;
  }

  /**
   * Whether a resident may respond.
   *
   * @param toWhich reasons that matter, of {@link ConductResponse}
   */
  public boolean is(int resident, int toWhich) {
    return (reasons[resident] & toWhich) != 0;
  }
}
