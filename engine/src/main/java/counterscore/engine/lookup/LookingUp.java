package counterscore.engine.lookup;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Readings;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.LookupColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.LookupPlan;

/** Reads scores for parties that were asked for nothing. Where the resident is asked first, only a shared score is read; where there is no score, none. */
public final class LookingUp {
  private final Luck luck;
  private final long[] words = new long[4];

  public LookingUp(Luck luck) {
    this.luck = luck;
  }

  /** Reads the scores of a batch of residents. */
  public void read(
      LookupPlan lookup, Acts acts, Readings readings, ScoreColumns scores, LookupColumns columns, int block, int day) {
    boolean asks = lookup.firstRequest() >= 0;
    for (int k = 0; k < acts.count; k++) {
      int tier = scores.tier(acts.resident[k]);
      boolean shared = tier != ScoreColumns.NO_TIER && (!asks || isShared(lookup, acts.point[k], block, day));
      readings.tier[k] = tier;
      readings.shared[k] = shared;
      if (shared) {
        columns.lookedUp(lookup.firstLookup() + tier, acts.stratum[k]);
      }
      if (asks && tier != ScoreColumns.NO_TIER) {
        columns.requested(lookup.firstRequest() + tier, acts.stratum[k], shared);
      }
    }
  }

  private boolean isShared(LookupPlan lookup, int point, int block, int day) {
    luck.draw(words, Stream.SHARING, lookup.field().name(), block, day, point & 0xFFFFFF, point >>> 24);
    return Luck.mark63(words[0], words[1]) < lookup.shared();
  }
}
