package counterscore.engine.chance;

import java.util.Arrays;

/**
 * Draws at addresses. The address of a draw, as four counter words:
 *
 * <pre>
 * word 0   index (24 bits) | layer << 24
 * word 1   CRC-32C of the name of the conduct, watcher, demand or disposition
 * word 2   block (24 bits) | stream << 24
 * word 3   day (16 bits, 0xFFFF for none) | replicate (15 bits) << 16 | other life << 31
 * </pre>
 *
 * <p>The key is the 64-bit seed of people or of luck. There is no field for the variant: that is what pairing means.
 * Every field is range-checked, so two addresses cannot overlap.
 *
 * <p>Not final so that worlds can share what was drawn, and that tests can plant faults in the addresses and prove that they are
 * caught.
 */
public class Luck {
  /** The day of a draw that belongs to no day. */
  public static final int NO_DAY = 0xFFFF;

  private final long peopleSeed;
  private final long luckSeed;
  private final int replicate;
  private final Redrawn redrawn;

  public Luck(long peopleSeed, long luckSeed, int replicate) {
    this(peopleSeed, luckSeed, replicate, Redrawn.NOTHING);
  }

  private Luck(long peopleSeed, long luckSeed, int replicate, Redrawn redrawn) {
    this.peopleSeed = peopleSeed;
    this.luckSeed = luckSeed;
    this.replicate = checked(replicate, 15, "replicate");
    this.redrawn = redrawn;
  }

  /** The luck of another life of the same people. */
  public Luck again(Redrawn ofWhich) {
    return new Luck(peopleSeed, luckSeed, replicate, ofWhich);
  }

  /**
   * One draw.
   *
   * @param words filled with four random words of 32 bits
   */
  public void draw(long[] words, Stream stream, int name, int block, int day, int index, int layer) {
    words[0] = word0(index, layer);
    words[1] = word1(stream, name);
    words[2] = word2(stream, block);
    words[3] = word3(stream, day);
    Philox.one(words, key(stream));
  }

  /**
   * A batch of draws that share everything but index and layer.
   *
   * @param planes word 0 of every lane is set by the caller through {@link #word0}; random words out
   * @param n number of lanes, at most {@link Philox#LANES}
   */
  public void batch(long[] planes, int n, Stream stream, int name, int block, int day) {
    int lanes = Philox.lanes(n);
    fill(planes, 1, lanes, word1(stream, name));
    fill(planes, 2, lanes, word2(stream, block));
    fill(planes, 3, lanes, word3(stream, day));
    Philox.batch(planes, n, key(stream));
  }

  /**
   * A draw of each resident of a block, under the resident's own number and on no day.
   *
   * @return four planes of {@code residents} words each, not to be written
   */
  long[] ofEach(Stream stream, int name, int block, int residents) {
    var all = new long[4 * residents];
    var planes = new long[4 * Philox.LANES];
    for (int from = 0; from < residents; from += Philox.LANES) {
      int n = Math.min(Philox.LANES, residents - from);
      for (int i = 0; i < n; i++) {
        planes[i] = word0(from + i, 0);
      }
      batch(planes, n, stream, name, block, NO_DAY);
      for (int plane = 0; plane < 4; plane++) {
        System.arraycopy(planes, plane * Philox.LANES, all, plane * residents + from, n);
      }
    }
    return all;
  }

  /** Forgets what was drawn, where it is remembered at all. */
  public void forget() {}

  private static void fill(long[] planes, int plane, int lanes, long word) {
    Arrays.fill(planes, plane * Philox.LANES, plane * Philox.LANES + lanes, word);
  }

  private long key(Stream stream) {
    return stream.kind() == Stream.Kind.PEOPLE ? peopleSeed : luckSeed;
  }

  /** Word 0 of an address. */
  public static long word0(int index, int layer) {
    return checked(index, 24, "index") | (long) checked(layer, 8, "layer") << 24;
  }

  protected long word1(Stream stream, int name) {
    return name & 0xFFFFFFFFL;
  }

  protected long word2(Stream stream, int block) {
    return checked(block, 24, "block") | (long) stream.number() << 24;
  }

  protected long word3(Stream stream, int day) {
    int ofReplicate = stream.kind() == Stream.Kind.PEOPLE ? 0 : replicate;
    long life = redrawn.redraws(stream.kind()) ? 1 : 0;
    return checked(day, 16, "day") | (long) ofReplicate << 16 | life << 31;
  }

  private static int checked(int value, int bits, String field) {
    if (value >>> bits != 0) {
      throw new IllegalArgumentException(field + " " + value + " does not fit into " + bits + " bits");
    }
    return value;
  }

  /** 63 random bits from two words. */
  public static long mark63(long high, long low) {
    return high << 31 | low >>> 1;
  }

  /** The threshold below which a 63-bit mark falls with the given probability. */
  public static long threshold63(double probability) {
    return probability >= 1 ? Long.MAX_VALUE : (long) (probability * 0x1p63);
  }
}
