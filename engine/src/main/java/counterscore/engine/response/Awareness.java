package counterscore.engine.response;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.chance.Philox;
import counterscore.engine.chance.Stream;

/** Who knows of the scheme from the start: a fixed trait of each resident, independent of all others. */
public final class Awareness {
  private Awareness() {}

  /**
   * Draws the trait of every resident of a block.
   *
   * @param threshold on 63-bit marks
   */
  public static boolean[] draw(Luck luck, int block, int residents, long threshold) {
    var aware = new boolean[residents];
    var planes = new long[4 * Philox.LANES];
    for (int from = 0; threshold > 0 && from < residents; from += Philox.LANES) {
      int n = Math.min(Philox.LANES, residents - from);
      for (int i = 0; i < n; i++) {
        planes[i] = Luck.word0(from + i, 0);
      }
      luck.batch(planes, n, Stream.AWARE, Names.hash("aware"), block, Luck.NO_DAY);
      for (int i = 0; i < n; i++) {
        aware[from + i] = Luck.mark63(planes[i], planes[i + Philox.LANES]) < threshold;
      }
    }
    return aware;
  }
}
