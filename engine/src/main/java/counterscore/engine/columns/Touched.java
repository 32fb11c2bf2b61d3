package counterscore.engine.columns;

/**
 * Residents of a block whom something has reached, in whatever world, so that they may respond: for all others the response is 1
 * and need not be looked up. Whoever was reached once stays so.
 */
public final class Touched {
  private final long[] remembers;
  private final long[] aware;

  public Touched(int residents) {
    remembers = new long[(residents + Long.SIZE - 1) / Long.SIZE];
    aware = remembers.clone();
  }

  /** A resident remembers something. */
  void remembers(int resident) {
    remembers[resident / Long.SIZE] |= 1L << resident;
  }

  /** A resident knows of the scheme from the start. */
  void aware(int resident) {
    aware[resident / Long.SIZE] |= 1L << resident;
  }

  /**
   * Whether a resident may respond.
   *
   * @param isChilled whether awareness alone is a reason
   */
  public boolean is(int resident, boolean isChilled) {
    long any = remembers[resident / Long.SIZE] | (isChilled ? aware[resident / Long.SIZE] : 0);
    return (any >>> resident & 1) != 0;
  }
}
