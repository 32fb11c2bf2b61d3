package counterscore.engine.columns;

import counterscore.engine.batch.Acts;
import counterscore.engine.plan.SharedConduct;
import java.util.Arrays;
import java.util.List;

/** Counts the acts of a block. Those that happen in all worlds that know the conduct are counted once until the month's end. */
public final class ActsOfAll {
  private final int strata;

  /** At {@code conduct × strata + stratum}. */
  private final long[] ofMonth;

  public ActsOfAll(int conducts, int strata) {
    this.strata = strata;
    this.ofMonth = new long[conducts * strata];
  }

  /**
   * Counts a batch of acts.
   *
   * @param tallies of the worlds
   */
  public void count(SharedConduct conduct, Acts acts, int dayOfMonth, List<MonthTally> tallies) {
    int first = conduct.index() * strata;
    int ofAll = 0;
    for (int k = 0; k < acts.count; k++) {
      if (acts.worlds[k] == conduct.worlds()) {
        ofMonth[first + acts.stratum[k]]++;
        ofAll++;
      } else {
        for (long left = acts.worlds[k]; left != 0; left &= left - 1) {
          int world = Long.numberOfTrailingZeros(left);
          tallies.get(world).act(dayOfMonth, conduct.of(world).index(), acts.stratum[k]);
        }
      }
    }
    for (long left = conduct.worlds(); left != 0; left &= left - 1) {
      int world = Long.numberOfTrailingZeros(left);
      tallies.get(world).acts(dayOfMonth, conduct.of(world).index(), ofAll);
    }
  }

  /** At the month's end: adds what was counted once to every world that knows the conduct. */
  public void addTo(List<MonthTally> tallies, List<SharedConduct> conducts) {
    for (var conduct : conducts) {
      for (long left = conduct.worlds(); left != 0; left &= left - 1) {
        int world = Long.numberOfTrailingZeros(left);
        for (int s = 0; s < strata; s++) {
          tallies.get(world).addActs(conduct.of(world).index(), s, ofMonth[conduct.index() * strata + s]);
        }
      }
    }
    Arrays.fill(ofMonth, 0);
  }
}
