package counterscore.engine.batch;

/** Entries that one batch of acts or fabrications led to, in order of the acts; none has been scored yet. */
public final class Entries {
  /** Number of entries in the batch. */
  public int count;

  /** In whose file it stands, numbered inside the block; the actor where it is lost. */
  public final int[] resident = new int[Acts.CAPACITY];

  /** Who acted; the resident itself where nobody did. */
  public final int[] actor = new int[Acts.CAPACITY];

  /** Index of the conduct that the entry alleges. */
  public final int[] conduct = new int[Acts.CAPACITY];

  /** Index of the pair of conduct and watcher. */
  public final int[] channel = new int[Acts.CAPACITY];

  /** One of {@link counterscore.engine.plan.Truth}. */
  public final int[] truth = new int[Acts.CAPACITY];

  /** Appends an entry. */
  public void add(int resident, int actor, int conduct, int channel, int truth) {
    this.resident[count] = resident;
    this.actor[count] = actor;
    this.conduct[count] = conduct;
    this.channel[count] = channel;
    this.truth[count] = truth;
    count++;
  }
}
