package counterscore.engine.batch;

import counterscore.engine.chance.Philox;

/**
 * Points of one field on one day in one block that lie under the curve, in order of layer and index: at most
 * {@link Philox#LANES}.
 */
public final class Acts {
  /** Capacity. */
  public static final int CAPACITY = Philox.LANES;

  /** Number of acts in the batch. */
  public int count;

  /** Word 0 of the point's address: index and layer. It names the act on its day. */
  public final int[] point = new int[CAPACITY];

  /** 32-bit mark of the height inside the point's layer. */
  public final long[] height = new long[CAPACITY];

  /** Who acts, numbered inside the block. */
  public final int[] resident = new int[CAPACITY];

  /** The actor's stratum. */
  public final int[] stratum = new int[CAPACITY];

  /** In which worlds it happens, a bit each; in one at least. */
  public final long[] worlds = new long[CAPACITY];

  /** The same, while {@link #worlds} holds more than what happens in a world itself; written by {@link #addBaseline}. */
  public final long[] own = new long[CAPACITY];

  /** Row in the batch of all worlds; written by {@link #take}. */
  public final int[] row = new int[CAPACITY];

  /** Copies a row to an earlier one. */
  public void copy(int from, int to) {
    point[to] = point[from];
    height[to] = height[from];
    resident[to] = resident[from];
    stratum[to] = stratum[from];
    worlds[to] = worlds[from];
    row[to] = row[from];
  }

  /** From now on, what happens in the baseline may be noticed in some worlds more, a bit each. */
  public void addBaseline(long some) {
    for (int k = 0; k < count; k++) {
      own[k] = worlds[k];
      worlds[k] |= (worlds[k] & 1) != 0 ? some : 0;
    }
  }

  /** Takes over what happens in one world. */
  public void take(Acts all, int world) {
    count = 0;
    for (int k = 0; k < all.count; k++) {
      point[count] = all.point[k];
      height[count] = all.height[k];
      resident[count] = all.resident[k];
      stratum[count] = all.stratum[k];
      worlds[count] = 1L << world;
      row[count] = k;
      count += (int) (all.worlds[k] >>> world & 1);
    }
  }
}
