package counterscore.engine.columns;

import org.jspecify.annotations.Nullable;

/** Until when each tier is imposed on each resident of a block; written by entries and by what strikes or clears them. */
final class ImposedTiers {
  /** By tier, then by resident: first day on which it is no longer imposed [d]; a column is made when first needed. */
  private final short[] @Nullable [] until;

  /** On whom a tier was ever imposed, a bit each: of nearly all none was. */
  private final long[] ever;

  private final int residents;

  ImposedTiers(int tiers, int residents) {
    this.until = new short[tiers][];
    this.ever = new long[(residents + Long.SIZE - 1) / Long.SIZE];
    this.residents = residents;
  }

  /** The worst tier imposed on a day; 0, the best, where there is none. */
  int worst(int resident, int today) {
    boolean isSpared = (ever[resident / Long.SIZE] >>> resident & 1) == 0;
    for (int tier = isSpared ? 0 : until.length - 1; tier > 0; tier--) {
      var column = until[tier];
      if (column != null && column[resident] > today) {
        return tier;
      }
    }
    return 0;
  }

  void impose(int resident, int tier, int untilDay) {
    var column = until[tier];
    if (column == null) {
      column = new short[residents];
      until[tier] = column;
    }
    ever[resident / Long.SIZE] |= 1L << resident;
    column[resident] = (short) Math.max(column[resident], Math.min(untilDay, Short.MAX_VALUE));
  }

  void lift(int resident, int tier) {
    var column = until[tier];
    if (column != null) {
      column[resident] = 0;
    }
  }

  void clear(int resident) {
    for (var column : until) {
      if (column != null) {
        column[resident] = 0;
      }
    }
  }
}
