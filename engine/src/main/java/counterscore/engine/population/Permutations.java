package counterscore.engine.population;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shuffled tables from rank to place in the stratum, one per disposition and stratum size, made on first use and shared by
 * all blocks; each block rotates them (one shuffle for all blocks would freeze a chance correlation into each, and affine
 * maps correlate).
 */
public final class Permutations {
  private record Key(int name, int size) {}

  private final ConcurrentHashMap<Key, char[]> tables = new ConcurrentHashMap<>();
  private final Luck luck;

  public Permutations(Luck luck) {
    this.luck = luck;
  }

  /**
   * Writes which resident has which rank.
   *
   * @param residentOfRank filled from {@code start} on: resident by rank, both counted from the start of the stratum
   * @param name hash of the disposition's name
   * @param n residents of the stratum in this block
   */
  void place(char[] residentOfRank, int start, int name, int block, int stratum, int n) {
    if (n == 0) {
      return;
    }
    var table = tables.computeIfAbsent(new Key(name, n), this::shuffle);
    var words = new long[4];
    luck.draw(words, Stream.ROTATION, name, block, Luck.NO_DAY, stratum, 0);
    int before = (int) ((words[0] * n) >>> 32);
    int after = (int) ((words[1] * n) >>> 32);
    for (int rank = 0; rank < n; rank++) {
      int place = table[rank + before < n ? rank + before : rank + before - n] + after;
      residentOfRank[start + rank] = (char) (start + (place < n ? place : place - n));
    }
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
