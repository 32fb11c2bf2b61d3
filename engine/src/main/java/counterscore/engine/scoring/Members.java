package counterscore.engine.scoring;

import counterscore.engine.chance.EachDraw;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.ComputedPlan;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.population.Residents;

/**
 * Fixed traits of the customers of a computed score in one block.
 *
 * @param isMember who takes part, by resident
 * @param isComplete who has told everything, by resident; empty where it does not count
 * @param daysBefore time as a customer before the start, by resident [d]; empty where it does not count
 */
@SuppressWarnings("ArrayRecordComponent") // columns: shared, never written
record Members(boolean[] isMember, boolean[] isComplete, int[] daysBefore) {
  static Members draw(SchemePlan scheme, ComputedPlan plan, Residents residents, Luck luck) {
    int n = residents.count();
    var isMember = new boolean[n];
    var isComplete = new boolean[plan.completeness() == null ? 0 : n];
    var daysBefore = new int[plan.tenure() == null ? 0 : n];
    long complete = plan.completeness() == null ? 0 : plan.completeness().complete();
    EachDraw.of(luck, Stream.CUSTOMER, scheme.hash(), residents.block(), n, (i, first, second, third, fourth) -> {
      isMember[i] = Luck.mark63(first, second) < plan.members()[residents.stratum(i)];
      if (isComplete.length > 0) {
        isComplete[i] = Luck.mark63(third, fourth) < complete;
      }
    });
    if (plan.tenure() != null) {
      long most = plan.tenure().daysBefore() + 1L;
      EachDraw.of(
          luck, Stream.CUSTOMER_SINCE, scheme.hash(), residents.block(), n,
          (i, first, _, _, _) -> daysBefore[i] = (int) ((first * most) >>> 32));
    }
    return new Members(isMember, isComplete, daysBefore);
  }
}
