package counterscore.engine.plan;

import java.util.List;

/**
 * One conduct.
 *
 * @param index its place in declared order
 * @param name hash of the name
 * @param kind the account's kind of a correct entry of it
 * @param field when and by whom it is done
 * @param watchers who can notice it, in declared order
 */
public record ConductPlan(int index, int name, Kind kind, Field field, List<WatchPlan> watchers) {}
