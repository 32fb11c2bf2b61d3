package counterscore.engine.friends;

import counterscore.engine.columns.ShownColumns;
import counterscore.engine.population.Friendships;
import java.util.Arrays;

/**
 * What the friends of some residents of a block come to, in all worlds at once, as far as nobody is cut. In memory the friends of
 * somebody lie anywhere in the district: each is looked up once for all worlds, and those of many residents in one go, so that the
 * processor waits for many of them at a time.
 */
public final class Sums {
  private final Circles circles;
  private final ShownColumns shown;
  private final int worlds;

  /** By column, at {@code (resident − first) × worlds + world}; what is remembered stands in the last one. */
  private final long[][] sums;

  /** @param most residents that are taken at once */
  public Sums(Circles circles, ShownColumns shown, int most) {
    this.circles = circles;
    this.shown = shown;
    this.worlds = shown.worlds();
    this.sums = new long[shown.schemes().size() + 1][];
    for (int c = 0; c < sums.length; c++) {
      sums[c] = new long[cells(c).length == 0 ? 0 : most * worlds];
    }
  }

  /** The column of what is remembered. */
  int remembered() {
    return sums.length - 1;
  }

  private int[] cells(int column) {
    return column < remembered() ? shown.scores(column) : shown.remembered();
  }

  /** Sums over the friends of residents from one to another. Who is not there shows nothing. */
  public void take(int from, int to) {
    for (int c = 0; c < sums.length; c++) {
      Arrays.fill(sums[c], 0);
      for (int slot = 0; slot < circles.slots() && sums[c].length > 0; slot++) {
        add(c, circles.met()[slot], from, to);
      }
    }
  }

  private void add(int column, int[] friends, int from, int to) {
    if (worlds == 1) {
      addOfOne(cells(column), friends, from, to, sums[column]);
      return;
    }
    boolean isOfFew = column == remembered();
    for (int i = from; i < to; i++) {
      if (friends[i] != Friendships.NOBODY && !(isOfFew && !shown.everRemembered()[friends[i]])) {
        addOfAll(cells(column), friends[i] * worlds, sums[column], (i - from) * worlds, worlds);
      }
    }
  }

  /** Without a branch, so that nothing has to be foreseen. */
  private static void addOfOne(int[] cells, int[] friends, int from, int to, long[] into) {
    for (int i = from; i < to; i++) {
      int isSomebody = ~(friends[i] >> 31);
      into[i - from] += cells[friends[i] & isSomebody] & isSomebody;
    }
  }

  private static void addOfAll(int[] cells, int at, long[] into, int row, int worlds) {
    for (int w = 0; w < worlds; w++) {
      into[row + w] += cells[at + w];
    }
  }

  /** What the friends of residents come to in a world. */
  void copy(int column, int world, long[] into, int n) {
    for (int j = 0; j < n; j++) {
      into[j] = sums[column][j * worlds + world];
    }
  }

  /** What some friends come to in a world. */
  long of(int column, int world, int[] some, int count) {
    long sum = 0;
    for (int k = 0; k < count; k++) {
      sum += cells(column)[some[k] * worlds + world];
    }
    return sum;
  }
}
