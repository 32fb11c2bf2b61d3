package counterscore.engine.demand;

import counterscore.engine.batch.Acts;
import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.Memories;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.DemandPlan;
import org.jspecify.annotations.Nullable;

/** Decides demands by the tier of the score after the day's entries. Every demand is one look-up. */
public final class Demanding {
  private Demanding() {}

  /** Decides a batch of demands. */
  public static void decide(
      DemandPlan demand, Acts asked, ScoreColumns scores, DemandColumns columns, @Nullable Memories memories) {
    for (int k = 0; k < asked.count; k++) {
      int resident = asked.resident[k];
      int tier = scores.tier(resident);
      int row = demand.firstRow() + tier;
      columns.asked(row, demand.firstLookup() + tier, asked.stratum[k]);
      if (demand.refused()[tier]) {
        columns.refused(
            demand.index(), resident, row, asked.stratum[k], scores.isTainted(resident), scores.isBlameless(resident));
        if (memories != null) {
          memories.refusal(resident);
        }
      }
    }
  }
}
