package counterscore.engine.population;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shuffled tables from rank to resident, one per disposition and block size, made on first use and shared by all blocks; each
 * block rotates them (one shuffle for all blocks would freeze a chance correlation into each, and affine maps correlate).
 *
 * <p>Over the block and not stratum by stratum: a small stratum's highest rank would stand for a larger share of its
 * residents, and what only the highest ranks do would look like a trait of small groups (docs/decisions/0007).
 */
public final class Permutations {
  private record Key(int name, int size) {}

  private final ConcurrentHashMap<Key, char[]> tables = new ConcurrentHashMap<>();
  private final Luck luck;

  public Permutations(Luck luck) {
    this.luck = luck;
  }

  /**
   * Which resident has which rank, both from 0 to n − 1.
   *
   * @param name hash of the disposition's name
   * @param n residents of the block
   */
  public char[] residentOfRank(int name, int block, int n) {
    var table = tables.computeIfAbsent(new Key(name, n), this::shuffle);
    var words = new long[4];
    luck.draw(words, Stream.ROTATION, name, block, Luck.NO_DAY, 0, 0);
    int before = (int) ((words[0] * n) >>> 32);
    int after = (int) ((words[1] * n) >>> 32);
    var residentOfRank = new char[n];
    for (int rank = 0; rank < n; rank++) {
      int place = table[rank + before < n ? rank + before : rank + before - n] + after;
      residentOfRank[rank] = (char) (place < n ? place : place - n);
    }
    return residentOfRank;
  }

  /** Fisher and Yates. */
  private char[] shuffle(Key key) {
    var table = new char[key.size];
    var words = new long[4];
    for (int i = 0; i < key.size; i++) {
      luck.draw(words, Stream.PERMUTATION, key.name, key.size, Luck.NO_DAY, i, 0);
      int j = (int) Math.unsignedMultiplyHigh(words[0] << 32 | words[1], i + 1L);
      table[i] = table[j];
      table[j] = (char) i;
    }
    return table;
  }
}
