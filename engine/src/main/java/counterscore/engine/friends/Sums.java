package counterscore.engine.friends;

import counterscore.engine.columns.ShownColumns;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Residents;
import java.util.Arrays;
import java.util.List;

/**
 * What the friends of some residents of a block come to, in all worlds at once, as far as nobody is cut. In memory the friends of
 * somebody lie anywhere in the district: each is looked up once for all worlds, and not once for each.
 */
public final class Sums {
  private final Circles circles;
  private final int worlds;

  /** Strata, by block of the district and resident. */
  private final char[][] strata;

  /** By column and block of the district; what is remembered stands in the last column. */
  private final int[][][] cells;

  /** Who may remember anything, by block of the district. */
  private final boolean[][] everRemembered;

  /** By column, at {@code (resident − first) × worlds + world}. */
  private final long[][] sums;

  private final int[] counts;
  private final int[] same;
  private final int[] friends;
  private int first;

  /**
   * @param shown by block of the district
   * @param most residents that are taken at once
   */
  public Sums(Circles circles, List<ShownColumns> shown, int most) {
    int columns = shown.getFirst().schemes().size();
    this.circles = circles;
    this.worlds = shown.getFirst().worlds();
    this.strata = circles.district().stream().map(Residents::strataColumn).toArray(char[][]::new);
    this.cells = new int[columns + 1][][];
    for (int c = 0; c <= columns; c++) {
      int column = c;
      cells[c] = shown.stream()
          .map(block -> column < columns ? block.scores(column) : block.remembered())
          .toArray(int[][]::new);
    }
    this.everRemembered = shown.stream().map(ShownColumns::everRemembered).toArray(boolean[][]::new);
    this.sums = new long[columns + 1][];
    for (int c = 0; c <= columns; c++) {
      sums[c] = new long[cells[c][0].length == 0 ? 0 : most * worlds];
    }
    this.counts = new int[most];
    this.same = new int[most];
    this.friends = new int[circles.slots()];
  }

  /** The column of what is remembered. */
  int remembered() {
    return sums.length - 1;
  }

  /** Sums over the friends of residents from one to another. */
  public void take(int from, int to) {
    first = from;
    for (var column : sums) {
      Arrays.fill(column, 0);
    }
    for (int i = from; i < to; i++) {
      int count = circles.friends(i, friends);
      counts[i - from] = count;
      same[i - from] = same(i, friends, count);
      for (int c = 0; c < remembered(); c++) {
        add(cells[c], sums[c], (i - from) * worlds, count);
      }
      if (sums[remembered()].length > 0) {
        add(cells[remembered()], sums[remembered()], (i - from) * worlds, keepRemembering(count));
      }
    }
  }

  /** Of the friends at hand keeps those who may remember anything; returns how many. */
  private int keepRemembering(int count) {
    int kept = 0;
    for (int k = 0; k < count; k++) {
      friends[kept] = friends[k];
      kept += everRemembered[friends[k] / Composition.BLOCK][friends[k] % Composition.BLOCK] ? 1 : 0;
    }
    return kept;
  }

  private void add(int[][] ofFriends, long[] into, int row, int count) {
    for (int k = 0; k < count; k++) {
      var ofBlock = ofFriends[friends[k] / Composition.BLOCK];
      int at = friends[k] % Composition.BLOCK * worlds;
      for (int w = 0; w < worlds; w++) {
        into[row + w] += ofBlock[at + w];
      }
    }
  }

  /** How many friends a resident has. */
  int count(int resident) {
    return counts[resident - first];
  }

  /** How many of them are of the resident's stratum. */
  int same(int resident) {
    return same[resident - first];
  }

  /** How many of some friends are of a resident's stratum. */
  int same(int resident, int[] some, int count) {
    int stratum = circles.residents().stratum(resident);
    int same = 0;
    for (int k = 0; k < count; k++) {
      same += strata[some[k] / Composition.BLOCK][some[k] % Composition.BLOCK] == stratum ? 1 : 0;
    }
    return same;
  }

  /** What the friends of a resident come to in a world. */
  int of(int column, int world, int resident) {
    return (int) sums[column][(resident - first) * worlds + world];
  }

  /** What some friends come to in a world. */
  int of(int column, int world, int[] some, int count) {
    int sum = 0;
    for (int k = 0; k < count; k++) {
      sum += cells[column][some[k] / Composition.BLOCK][some[k] % Composition.BLOCK * worlds + world];
    }
    return sum;
  }
}
