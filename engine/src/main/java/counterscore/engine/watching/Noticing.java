package counterscore.engine.watching;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Sightings;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Philox;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.SharedConduct;
import counterscore.engine.plan.SharedWatcher;
import java.util.Arrays;

/**
 * Asks the watchers of a conduct in declared order, each with its own mark; the first that notices writes. One draw per act
 * and watcher gives the mark of noticing (words 0 and 1) and the mark of recognition (words 2 and 3); both belong to the
 * act and are there whether or not they are used, and every world holds them against its own thresholds.
 */
public final class Noticing {
  private final Luck luck;
  private final long[] planes = new long[4 * Philox.LANES];

  /** Worlds in which each act was noticed, a bit each. */
  private final long[] noticed = new long[Acts.CAPACITY];

  private final Sightings byWatcher = new Sightings();
  private final Sightings byAct = new Sightings();

  public Noticing(Luck luck) {
    this.luck = luck;
  }

  /** Finds out who notices each act of a batch; what is returned holds until the next call. */
  public Sightings notice(SharedConduct conduct, Acts acts, int block, int day) {
    Arrays.fill(noticed, 0, acts.count, 0);
    byWatcher.count = 0;
    int unnoticed = acts.count;
    for (int w = 0; w < conduct.watchers().size() && unnoticed > 0; w++) {
      unnoticed -= ask(conduct.watchers().get(w), w, acts, block, day);
    }
    if (conduct.watchers().size() < 2 || byWatcher.count < 2) {
      return byWatcher;
    }
    byAct.sort(byWatcher, acts.count);
    return byAct;
  }

  /** Returns how many acts have now been noticed in every world. */
  private int ask(SharedWatcher watcher, int position, Acts acts, int block, int day) {
    for (int k = 0; k < acts.count; k++) {
      planes[k] = acts.point[k] & 0xFFFFFFFFL;
    }
    luck.batch(planes, acts.count, Stream.NOTICE, watcher.name(), block, day);
    var notice = watcher.notice(day);
    int everywhere = 0;
    for (int t = 0; t < notice.tables().length; t++) {
      var thresholds = notice.tables()[t];
      for (int k = 0; k < acts.count; k++) {
        long mark = Luck.mark63(planes[k], planes[k + Philox.LANES]);
        if (mark < thresholds[acts.stratum[k]]) {
          everywhere += note(position, k, acts.worlds[k], notice.worlds()[t]);
        }
      }
    }
    return everywhere;
  }

  private int note(int position, int k, long happens, long notices) {
    long newly = happens & notices & ~noticed[k];
    if (newly == 0) {
      return 0;
    }
    noticed[k] |= newly;
    byWatcher.add(
        k, position, newly, Luck.mark63(planes[k + 2 * Philox.LANES], planes[k + 3 * Philox.LANES]));
    return noticed[k] == happens ? 1 : 0;
  }
}
