package counterscore.engine.watching;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.Truth;
import counterscore.engine.plan.WatchPlan;

/**
 * Writes noticed acts into a file: the actor's, or with the watcher's probability of misattribution somebody else's; where
 * there is nobody else, the entry is lost and counted.
 */
public final class Attributing {
  private final Luck luck;
  private final long[] words = new long[4];

  public Attributing(Luck luck) {
    this.luck = luck;
  }

  /** Turns the acts that were noticed into entries. */
  public void attribute(
      ConductPlan conduct, Acts acts, Noticing noticing, Victims victims, Entries entries, int day) {
    entries.count = 0;
    for (int k = 0; k < acts.count; k++) {
      if (noticing.noticedBy[k] >= 0) {
        var watcher = conduct.watchers().get(noticing.noticedBy[k]);
        int actor = acts.resident[k];
        if (noticing.recognition[k] >= watcher.misattribution(day)[acts.stratum[k]]) {
          entries.add(actor, actor, conduct.index(), watcher.channel(), Truth.CORRECT);
        } else {
          misattribute(conduct, watcher, actor, acts.point[k], victims, entries, day);
        }
      }
    }
  }

  private void misattribute(
      ConductPlan conduct, WatchPlan watcher, int actor, int point, Victims victims, Entries entries, int day) {
    luck.draw(words, Stream.VICTIM, conduct.name(), victims.block(), day, point & 0xFFFFFF, point >>> 24);
    int victim = victims.other(watcher.victims(), actor, words[1] << 31 | words[2] >>> 1);
    if (victim < 0) {
      entries.add(actor, actor, conduct.index(), watcher.channel(), Truth.LOST);
    } else {
      entries.add(victim, actor, conduct.index(), watcher.channel(), Truth.MISATTRIBUTED);
    }
  }
}
