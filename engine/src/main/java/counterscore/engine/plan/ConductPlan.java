package counterscore.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conduct.
 *
 * @param index its place in declared order
 * @param name hash of the name
 * @param kind the account's kind of a correct entry of it
 * @param field when and by whom it is done
 * @param watchers who can notice it, in declared order
 * @param marks what is drawn for its entries; null: nothing
 * @param isChargedToGuardian whether entries go to a person who answers for the actor
 * @param response how residents change it; null: not at all. Then {@code field} lies under the highest curve that a response can reach
 */
public record ConductPlan(
    int index,
    int name,
    Kind kind,
    Field field,
    List<WatchPlan> watchers,
    @Nullable MarkPlan marks,
    boolean isChargedToGuardian,
    @Nullable ConductResponse response) {}
