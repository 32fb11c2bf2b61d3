package counterscore.engine.population;

import java.util.stream.IntStream;

/**
 * How many residents of each stratum a block has (model section 2). Depends on the number of the block and, in a partial
 * last block, on its size, never on the size of the run: a run of one million is the beginning of a run of 22 million.
 */
public final class Composition {
  /** Residents in a full block: the unit of luck. */
  public static final int BLOCK = 65_536;

  /** Blocks in a district: the unit of scheduling. */
  public static final int BLOCKS_PER_DISTRICT = 8;

  /** Residents in a full district: beyond it nobody is anybody's friend. */
  public static final long DISTRICT = (long) BLOCK * BLOCKS_PER_DISTRICT;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Composition() {}

  /** Number of blocks, the last one possibly partial. */
  public static int blocks(long residents) {
    return Math.toIntExact((residents + BLOCK - 1) / BLOCK);
  }

  /** Number of districts, the last one possibly partial. */
  public static int districts(long residents) {
    return Math.toIntExact((residents + DISTRICT - 1) / DISTRICT);
  }

  /** Number of residents of a block. */
  public static int residents(int block, long residents) {
    return (int) Math.min(BLOCK, residents - (long) block * BLOCK);
  }

  /**
   * First resident of each stratum, and the number of residents at the end; residents lie by stratum.
   *
   * @param n residents of the block
   */
  public static int[] starts(Strata strata, int block, int n) {
    var sizes = n == BLOCK ? full(strata, block) : partial(strata, n);
    var starts = new int[strata.size() + 1];
    for (int s = 0; s < strata.size(); s++) {
      starts[s + 1] = starts[s] + sizes[s];
    }
    return starts;
  }

  /**
   * floor(65,536 share) each; the rest by systematic sampling of the fractions with offset frac((b+1) φ), φ the golden
   * ratio.
   */
  private static int[] full(Strata strata, int block) {
    var sizes = new int[strata.size()];
    double offset = (((block + 1) * GOLDEN) >>> 11) * 0x1p-53;
    double before = 0;
    for (int s = 0; s < sizes.length; s++) {
      double quota = strata.share(s) * BLOCK;
      int whole = (int) Math.floor(quota);
      double after = before + (quota - whole);
      if (s == sizes.length - 1) {
        after = Math.rint(after);
      }
      sizes[s] = whole + (int) (Math.floor(after - offset) - Math.floor(before - offset));
      before = after;
    }
    return sizes;
  }

  /** Largest remainder; among equals the stratum declared first. */
  private static int[] partial(Strata strata, int n) {
    var sizes = new int[strata.size()];
    int given = 0;
    for (int s = 0; s < sizes.length; s++) {
      sizes[s] = (int) Math.floor(strata.share(s) * n);
      given += sizes[s];
    }
    IntStream.range(0, sizes.length)
        .boxed()
        .sorted(
            (s, t) -> Double.compare(strata.share(t) * n - sizes[t], strata.share(s) * n - sizes[s]))
        .limit(n - given)
        .toList()
        .forEach(s -> sizes[s]++);
    return sizes;
  }
}
