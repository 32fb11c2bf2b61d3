package counterscore.engine.scoring;

import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.RulePlan;
import java.util.Arrays;

/** The imposed tiers of one rule that will end, in order of ending: all last equally long. */
final class Impositions {
  private final RulePlan.ImposedTier imposed;
  private final ScoreColumns columns;
  private int[] residents = new int[0];
  private int[] until = new int[0];
  private int head;
  private int count;

  Impositions(RulePlan.ImposedTier imposed, ScoreColumns columns) {
    this.imposed = imposed;
    this.columns = columns;
  }

  void impose(int resident, int day) {
    if (count == residents.length) {
      residents = Arrays.copyOf(residents, Math.max(16, 2 * count));
      until = Arrays.copyOf(until, residents.length);
    }
    residents[count] = resident;
    until[count++] = day + imposed.days();
    columns.impose(resident, imposed.tier(), day + imposed.days());
  }

  /** The entry that imposed a tier was struck. */
  void lift(int resident) {
    columns.lift(resident, imposed.tier());
  }

  /** Ends what ends today. */
  void morning(int day) {
    for (; head < count && until[head] <= day; head++) {
      columns.review(residents[head]);
    }
  }
}
