package counterscore.engine.demand;

import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.ListColumns;
import counterscore.engine.columns.PlaceColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.ListPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where demands of one kind are decided in one block.
 *
 * @param plan what decides them
 * @param listPlans all lists
 * @param scores of the scheme that decides; null where lists alone do
 */
public record Desk(
    DemandPlan plan,
    List<ListPlan> listPlans,
    @Nullable ScoreColumns scores,
    DemandColumns demands,
    ListColumns lists,
    PlaceColumns places) {}
