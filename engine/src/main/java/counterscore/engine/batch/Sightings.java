package counterscore.engine.batch;

import java.util.Arrays;

/** Who noticed the acts of a batch: in order of the acts, in each world at most one watcher per act. */
public final class Sightings {
  /** Number of rows. */
  public int count;

  /** Which act of the batch. */
  public int[] act = new int[Acts.CAPACITY];

  /** Position of the watcher among those of the conduct in all worlds. */
  public int[] watcher = new int[Acts.CAPACITY];

  /** In which worlds that watcher was the first, a bit each. */
  public long[] worlds = new long[Acts.CAPACITY];

  /** Mark of recognition, 63 bits. */
  public long[] recognition = new long[Acts.CAPACITY];

  /** Where the rows of each act begin, while they are sorted. */
  private final int[] from = new int[Acts.CAPACITY + 1];

  /** Rows in order of their acts, while they are sorted. */
  private int[] order = new int[Acts.CAPACITY];

  /** Appends a row. */
  public void add(int ofAct, int ofWatcher, long inWorlds, long mark) {
    if (count == act.length) {
      act = Arrays.copyOf(act, 2 * count);
      watcher = Arrays.copyOf(watcher, 2 * count);
      worlds = Arrays.copyOf(worlds, 2 * count);
      recognition = Arrays.copyOf(recognition, 2 * count);
    }
    act[count] = ofAct;
    watcher[count] = ofWatcher;
    worlds[count] = inWorlds;
    recognition[count] = mark;
    count++;
  }

  /** Whether in two worlds the same acts were noticed by the same watchers. */
  public boolean areSame(int world, int other) {
    long differ = 0;
    for (int s = 0; s < count; s++) {
      differ |= worlds[s] >>> world ^ worlds[s] >>> other;
    }
    return (differ & 1) == 0;
  }

  /** Takes over the rows of another batch in order of their acts; those of one act stay in the order they came. */
  public void sort(Sightings unsorted, int acts) {
    Arrays.fill(from, 0, acts + 1, 0);
    for (int s = 0; s < unsorted.count; s++) {
      from[unsorted.act[s] + 1]++;
    }
    for (int k = 0; k < acts; k++) {
      from[k + 1] += from[k];
    }
    if (order.length < unsorted.count) {
      order = new int[unsorted.act.length];
    }
    for (int s = 0; s < unsorted.count; s++) {
      order[from[unsorted.act[s]]++] = s;
    }
    count = 0;
    for (int i = 0; i < unsorted.count; i++) {
      int s = order[i];
      add(unsorted.act[s], unsorted.watcher[s], unsorted.worlds[s], unsorted.recognition[s]);
    }
  }
}
