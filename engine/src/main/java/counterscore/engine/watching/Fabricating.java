package counterscore.engine.watching;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.FabricationPlan;
import counterscore.engine.plan.Truth;

/** Turns the points of a watcher's field of fabrications into entries; what is alleged is drawn from the declared mix. */
public final class Fabricating {
  private final Luck luck;
  private final EntryMarks marks;
  private final long[] words = new long[4];

  public Fabricating(Luck luck) {
    this.luck = luck;
    this.marks = new EntryMarks(luck);
  }

  /** Writes one entry per target. */
  public void fabricate(FabricationPlan plan, Acts targets, Files files, Entries entries, int day) {
    int block = files.block();
    entries.count = 0;
    for (int k = 0; k < targets.count; k++) {
      int point = targets.point[k];
      luck.draw(words, Stream.FABRICATION_MIX, plan.name(), block, day, point & 0xFFFFFF, point >>> 24);
      long mark = Luck.mark63(words[0], words[1]);
      int alleged = 0;
      while (mark >= plan.cumulative()[alleged] && alleged < plan.cumulative().length - 1) {
        alleged++;
      }
      int target = targets.resident[k];
      int file = files.fileOf(files.answers(target, plan.chargedToGuardian()[alleged], day), day);
      entries.add(
          file == Files.NONE ? target : file, target, plan.conducts()[alleged], plan.channels()[alleged],
          file == Files.NONE ? Truth.LOST : Truth.FABRICATED, point);
      var ofEntry = plan.marks()[alleged];
      if (ofEntry != null) {
        marks.draw(ofEntry, entries, Stream.FABRICATED_ENTRY, plan.name(), block, day, point);
      }
    }
  }
}
