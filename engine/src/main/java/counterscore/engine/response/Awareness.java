package counterscore.engine.response;

import counterscore.engine.chance.EachDraw;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.chance.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who knows of the scheme from the start: a fixed trait of each resident, independent of all others. One mark of each resident
 * serves every world, which holds it against its own share.
 */
public final class Awareness {
  private final Luck luck;
  private final int block;
  private final int residents;
  private long @Nullable [] marks;

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
      marks = marks == null ? draw() : marks;
      for (int i = 0; i < residents; i++) {
        aware[i] = marks[i] < threshold;
      }
    }
    return aware;
  }

  private long[] draw() {
    var drawn = new long[residents];
    EachDraw.of(
        luck, Stream.AWARE, Names.hash("aware"), block, residents,
        (i, first, second, _, _) -> drawn[i] = Luck.mark63(first, second));
    return drawn;
  }
}
