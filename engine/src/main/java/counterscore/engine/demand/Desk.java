package counterscore.engine.demand;

import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.ListColumns;
import counterscore.engine.columns.PlaceColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.ListPlan;
import counterscore.engine.population.Enrolled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where demands of one kind are decided in one block.
 *
 * @param plan what decides them
 * @param listPlans all lists
 * @param scores of the scheme that decides; null where lists alone do
 * @param enrolled to whose file each resident is linked; null: everybody to their own
 */
public record Desk(
    DemandPlan plan,
    List<ListPlan> listPlans,
    @Nullable ScoreColumns scores,
    @Nullable Enrolled enrolled,
    DemandColumns demands,
    ListColumns lists,
    PlaceColumns places) {
  /** The tier that decides on a resident's demand; 0 where lists alone decide. */
  int tier(int resident) {
    return scores == null ? 0 : scores.standing(fileOf(resident));
  }

  /** Whose file decides, or {@link Enrolled#NO_FILE}. */
  int fileOf(int resident) {
    return enrolled == null ? resident : enrolled.fileOf(resident);
  }
}
