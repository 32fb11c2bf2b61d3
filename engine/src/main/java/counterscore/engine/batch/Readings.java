package counterscore.engine.batch;

/** What one batch of look-ups read, in order of the look-ups. */
public final class Readings {
  /** Tier of the resident. */
  public final int[] tier = new int[Acts.CAPACITY];

  /** Whether the score was shown; always, where the resident is not asked. */
  public final boolean[] shared = new boolean[Acts.CAPACITY];
}
