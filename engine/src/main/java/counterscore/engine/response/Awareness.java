package counterscore.engine.response;

import counterscore.engine.chance.EachDraw;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.chance.Stream;

/**
 * Who knows of the scheme from the start: a fixed trait of each resident, independent of all others. One mark of each resident
 * serves every world, which holds it against its own share.
 */
public final class Awareness {
  private final Luck luck;
  private final int block;
  private final int residents;

  public Awareness(Luck luck, int block, int residents) {
    this.luck = luck;
    this.block = block;
    this.residents = residents;
  }

  /**
   * The trait of every resident of the block.
   *
   * @param threshold on 63-bit marks
   */
  public boolean[] of(long threshold) {
    var aware = new boolean[residents];
    if (threshold > 0) {
      EachDraw.of(
          luck, Stream.AWARE, Names.hash("aware"), block, residents,
          (i, first, second, _, _) -> aware[i] = Luck.mark63(first, second) < threshold);
    }
    return aware;
  }
}
