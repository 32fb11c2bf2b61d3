package counterscore.engine.response;

import counterscore.engine.batch.Acts;
import counterscore.engine.columns.CandidateActs;
import counterscore.engine.columns.Touched;
import counterscore.engine.plan.SharedConduct;
import java.util.List;
import java.util.Objects;

/**
 * Keeps the acts of a batch that are done in some world although residents respond. The batch holds what lies under the highest curve
 * that a response can reach. Buffers are reused; one thread uses them.
 */
public final class Withholding {
  private final Concerned concerned = new Concerned();

  /** In which worlds each act of the batch is done without responses, and with them, a bit each. */
  private final long[] isBase = new long[Acts.CAPACITY];

  private final long[] done = new long[Acts.CAPACITY];

  /**
   * Drops the acts that are not done any more in any world.
   *
   * @param ofWorld who responds in each world
   * @param touched of all others the response is 1 in every world
   * @param candidates learn what is unlawful and would be done without any response
   */
  public void respond(
      SharedConduct conduct, List<Responding> ofWorld, int strata, Touched touched, CandidateActs candidates, Acts acts,
      int day) {
    if (conduct.base() == null) {
      candidates.count(conduct, acts);
      return;
    }
    findConcerned(conduct, strata, touched, candidates, acts, day);
    for (long left = conduct.responding(); left != 0 && concerned.count > 0; left &= left - 1) {
      int world = Long.numberOfTrailingZeros(left);
      ofWorld.get(world).open(conduct.of(world), day);
      ofWorld.get(world).respond(concerned, acts, isBase, world, done, day);
    }
    int kept = 0;
    for (int k = 0; k < acts.count; k++) {
      long asked = acts.worlds[k] & conduct.responding();
      acts.copy(k, kept);
      acts.worlds[kept] = (acts.worlds[k] & ~asked) | (done[k] & asked);
      kept += acts.worlds[kept] != 0 ? 1 : 0;
    }
    acts.count = kept;
  }

  private void findConcerned(
      SharedConduct conduct, int strata, Touched touched, CandidateActs candidates, Acts acts, int day) {
    var base = Objects.requireNonNull(conduct.base()).acceptance(day);
    boolean isAnybody = conduct.isSuspended();
    int count = 0;
    for (int k = 0; k < acts.count; k++) {
      int resident = acts.resident[k];
      long asked = acts.worlds[k] & conduct.responding();
      isBase[k] = base.below(acts.height[k], (acts.point[k] >>> 24) * strata + acts.stratum[k]) & asked;
      done[k] = isBase[k];
      candidates.count(resident, (isBase[k] | (acts.worlds[k] & ~asked)) & conduct.unlawful());
      concerned.row[count] = k;
      concerned.resident[count] = resident;
      count += isAnybody || touched.is(resident, conduct.reasons()) ? 1 : 0;
    }
    concerned.count = count;
  }
}
