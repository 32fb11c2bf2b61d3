package counterscore.engine.demand;

import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.ListColumns;
import counterscore.engine.columns.PlaceColumns;
import counterscore.engine.columns.Standing;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.ListPlan;
import java.util.List;

/**
 * Where demands of one kind are decided in one block.
 *
 * @param plan what decides them
 * @param listPlans all lists
 * @param standing how residents stand in the scheme that decides
 */
public record Desk(
    DemandPlan plan,
    List<ListPlan> listPlans,
    Standing standing,
    DemandColumns demands,
    ListColumns lists,
    PlaceColumns places) {}
