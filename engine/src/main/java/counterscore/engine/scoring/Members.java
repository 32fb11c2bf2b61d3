package counterscore.engine.scoring;

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
    var words = new long[4];
    for (int i = 0; i < n; i++) {
      luck.draw(words, Stream.CUSTOMER, scheme.hash(), residents.block(), Luck.NO_DAY, i, 0);
      isMember[i] = Luck.mark63(words[0], words[1]) < plan.members()[residents.stratum(i)];
      if (plan.completeness() != null) {
        isComplete[i] = Luck.mark63(words[2], words[3]) < plan.completeness().complete();
      }
      if (plan.tenure() != null) {
        luck.draw(
            words, Stream.CUSTOMER_SINCE, scheme.hash(), residents.block(), Luck.NO_DAY, i, 0);
        daysBefore[i] = (int) ((words[0] * (plan.tenure().daysBefore() + 1L)) >>> 32);
      }
    }
    return new Members(isMember, isComplete, daysBefore);
  }
}
