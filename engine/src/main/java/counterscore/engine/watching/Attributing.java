package counterscore.engine.watching;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.batch.Sightings;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.SharedConduct;
import counterscore.engine.plan.Truth;
import counterscore.engine.plan.WatchPlan;

/**
 * Writes noticed acts into a file: the actor's, or with the watcher's probability of misattribution somebody else's; where
 * there is nobody else, the entry is lost and counted. Where a guardian answers, the entry goes on to the guardian, and where
 * somebody is linked to a wrong file or to none, it goes there.
 */
public final class Attributing {
  private final Luck luck;
  private final EntryMarks marks;
  private final long[] words = new long[4];

  public Attributing(Luck luck) {
    this.luck = luck;
    this.marks = new EntryMarks(luck);
  }

  /** Turns the acts that were noticed in a world into entries. */
  public void attribute(
      SharedConduct shared, int world, Acts acts, Sightings sightings, Files files, Entries entries, int day) {
    var conduct = shared.of(world);
    entries.count = 0;
    for (int s = 0; s < sightings.count; s++) {
      if ((sightings.worlds[s] >>> world & 1) != 0) {
        var watcher = shared.watchers().get(sightings.watcher[s]).of(world);
        int k = sightings.act[s];
        int actor = acts.resident[k];
        if (sightings.recognition[s] >= watcher.misattribution(day)[acts.stratum[k]]) {
          write(conduct, watcher, actor, actor, acts.point[k], files, entries, day);
        } else {
          misattribute(conduct, watcher, actor, acts.point[k], files, entries, day);
        }
        if (conduct.marks() != null) {
          marks.draw(conduct.marks(), entries, Stream.ENTRY, conduct.name(), files.block(), day, acts.point[k]);
        }
      }
    }
  }

  private void misattribute(
      ConductPlan conduct, WatchPlan watcher, int actor, int point, Files files, Entries entries, int day) {
    luck.draw(words, Stream.VICTIM, conduct.name(), files.block(), day, point & 0xFFFFFF, point >>> 24);
    int victim = files.victims().other(watcher.victims(), actor, words[1] << 31 | words[2] >>> 1);
    if (victim < 0) {
      entries.add(actor, actor, conduct.index(), watcher.channel(), Truth.LOST, point);
    } else {
      write(conduct, watcher, victim, actor, point, files, entries, day);
    }
  }

  /** Writes about whoever was recognised, into that resident's file or the guardian's. */
  private static void write(
      ConductPlan conduct, WatchPlan watcher, int recognised, int actor, int point, Files files, Entries entries,
      int day) {
    int answers = files.answers(recognised, conduct.isChargedToGuardian(), day);
    int file = files.fileOf(answers, day);
    if (file == Files.NONE) {
      entries.add(actor, actor, conduct.index(), watcher.channel(), Truth.LOST, point);
    } else {
      int truth = recognised != actor || file != answers ? Truth.MISATTRIBUTED
          : answers != actor ? Truth.VICARIOUS : Truth.CORRECT;
      entries.add(file, actor, conduct.index(), watcher.channel(), truth, point);
    }
  }
}
