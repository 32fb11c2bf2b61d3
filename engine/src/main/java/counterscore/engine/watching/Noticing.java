package counterscore.engine.watching;

import counterscore.engine.batch.Acts;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Philox;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.WatchPlan;
import java.util.Arrays;

/**
 * Asks the watchers of a conduct in declared order, each with its own mark; the first that notices writes. One draw per act
 * and watcher gives the mark of noticing (words 0 and 1) and the mark of recognition (words 2 and 3); both belong to the
 * act and are there whether or not they are used.
 */
public final class Noticing {
  private final Luck luck;
  private final long[] planes = new long[4 * Philox.LANES];

  /** Position among the conduct's watchers of who noticed each act, or -1. */
  final int[] noticedBy = new int[Acts.CAPACITY];

  /** Mark of recognition of an act that was noticed, 63 bits. */
  final long[] recognition = new long[Acts.CAPACITY];

  public Noticing(Luck luck) {
    this.luck = luck;
  }

  /**
   * Finds out who notices each act of a batch.
   *
   * @return how many were noticed
   */
  public int notice(ConductPlan conduct, Acts acts, int block, int day) {
    Arrays.fill(noticedBy, 0, acts.count, -1);
    int noticed = 0;
    for (int w = 0; w < conduct.watchers().size() && noticed < acts.count; w++) {
      noticed += ask(conduct.watchers().get(w), w, acts, block, day);
    }
    return noticed;
  }

  private int ask(WatchPlan watcher, int position, Acts acts, int block, int day) {
    for (int k = 0; k < acts.count; k++) {
      planes[k] = acts.point[k] & 0xFFFFFFFFL;
    }
    luck.batch(planes, acts.count, Stream.NOTICE, watcher.name(), block, day);
    var threshold = watcher.notice(day);
    int noticed = 0;
    for (int k = 0; k < acts.count; k++) {
      long mark = Luck.mark63(planes[k], planes[k + Philox.LANES]);
      if (mark < threshold[acts.stratum[k]] && noticedBy[k] < 0) {
        noticedBy[k] = position;
        recognition[k] = Luck.mark63(planes[k + 2 * Philox.LANES], planes[k + 3 * Philox.LANES]);
        noticed++;
      }
    }
    return noticed;
  }
}
