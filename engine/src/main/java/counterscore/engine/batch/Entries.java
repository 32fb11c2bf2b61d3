package counterscore.engine.batch;

import java.util.Arrays;

/**
 * Entries that one batch of acts or fabrications led to, in order of the acts; none has been scored yet. An occasion gives several
 * entries in a row with the same point.
 */
public final class Entries {
  /** No time of day was drawn. */
  public static final int NO_TIME = -1;

  /** Number of entries in the batch. */
  public int count;

  /** In whose file it stands, numbered inside the block; the actor where it is lost. */
  public int[] resident = new int[Acts.CAPACITY];

  /** Who acted; the resident itself where nobody did. */
  public int[] actor = new int[Acts.CAPACITY];

  /** Index of the conduct that the entry alleges. */
  public int[] conduct = new int[Acts.CAPACITY];

  /** Index of the pair of conduct and watcher. */
  public int[] channel = new int[Acts.CAPACITY];

  /** One of {@link counterscore.engine.plan.Truth}. */
  public int[] truth = new int[Acts.CAPACITY];

  /** Address of the act or fabrication on its day. */
  public int[] point = new int[Acts.CAPACITY];

  /** Time of day, as an index into those of the conduct, or {@link #NO_TIME}. */
  public int[] time = new int[Acts.CAPACITY];

  /** 32 random bits for whoever decides about the points; 0 where nobody does. */
  public int[] decision = new int[Acts.CAPACITY];

  /** Who reported it and is rewarded, or -1. */
  public int[] reporter = new int[Acts.CAPACITY];

  /** Whether some scheme took points for it; written when it is read. */
  public boolean[] isPenalised = new boolean[Acts.CAPACITY];

  /** Appends an entry without time of day and decision. */
  public void add(int resident, int actor, int conduct, int channel, int truth, int point) {
    if (count == this.resident.length) {
      grow();
    }
    this.resident[count] = resident;
    this.actor[count] = actor;
    this.conduct[count] = conduct;
    this.channel[count] = channel;
    this.truth[count] = truth;
    this.point[count] = point;
    this.time[count] = NO_TIME;
    this.decision[count] = 0;
    this.reporter[count] = -1;
    this.isPenalised[count] = false;
    count++;
  }

  /** As the entries were before anybody read them: another world reads the same. */
  public void unread() {
    Arrays.fill(isPenalised, 0, count, false);
    Arrays.fill(reporter, 0, count, -1);
  }

  /** Marks the last entry. */
  public void mark(int ofTime, int ofDecision) {
    time[count - 1] = ofTime;
    decision[count - 1] = ofDecision;
  }

  /** Appends the last entry again so many times. */
  public void repeat(int times) {
    int last = count - 1;
    for (int i = 0; i < times; i++) {
      add(resident[last], actor[last], conduct[last], channel[last], truth[last], point[last]);
      mark(time[last], decision[last]);
    }
  }

  private void grow() {
    int length = 2 * count;
    resident = Arrays.copyOf(resident, length);
    actor = Arrays.copyOf(actor, length);
    conduct = Arrays.copyOf(conduct, length);
    channel = Arrays.copyOf(channel, length);
    truth = Arrays.copyOf(truth, length);
    point = Arrays.copyOf(point, length);
    time = Arrays.copyOf(time, length);
    decision = Arrays.copyOf(decision, length);
    reporter = Arrays.copyOf(reporter, length);
    isPenalised = Arrays.copyOf(isPenalised, length);
  }
}
