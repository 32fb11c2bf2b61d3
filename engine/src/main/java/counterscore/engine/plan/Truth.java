package counterscore.engine.plan;

/** The truth of an entry, in the order of {@link counterscore.observation.Tables#TRUTHS}. */
public final class Truth {
  public static final int CORRECT = 0;
  public static final int MISATTRIBUTED = 1;
  public static final int FABRICATED = 2;
  public static final int LOST = 3;
  public static final int VICARIOUS = 4;

  /** Number of truths. */
  public static final int COUNT = 5;

  private Truth() {}
}
