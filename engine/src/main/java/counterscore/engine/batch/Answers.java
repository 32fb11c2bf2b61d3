package counterscore.engine.batch;

/** How one batch of demands was answered, in order of the demands. */
public final class Answers {
  public static final int GRANTED = 0;

  /** The tier is refused, and an official let it pass. */
  public static final int WAIVED = 1;

  public static final int REFUSED_BY_TIER = 2;
  public static final int REFUSED_BY_LIST = 3;

  /** Number of the block. */
  public int block;

  /** Day on which the demands were first made. */
  public int firstDay;

  /** For the how manieth time they are made again; 0: they are new. */
  public int repetition;

  /** Tier of the resident, or 0 where no score decides. */
  public final int[] tier = new int[Acts.CAPACITY];

  /** Index of the list that refuses, or -1. */
  public final int[] list = new int[Acts.CAPACITY];

  /** One of the four above. */
  public final int[] outcome = new int[Acts.CAPACITY];

  /** Whether a demand was refused. */
  public boolean isRefused(int k) {
    return outcome[k] >= REFUSED_BY_TIER;
  }
}
