package counterscore.engine.watching;

import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.MarkPlan;

/** Draws what belongs to an entry, once: word 0 the time of day, word 1 an official's decision, words 2 and 3 the occasion. */
final class EntryMarks {
  private final Luck luck;
  private final long[] words = new long[4];

  EntryMarks(Luck luck) {
    this.luck = luck;
  }

  /**
   * Marks the last entry and appends those that follow from the same occasion.
   *
   * @param stream and {@code name}: whose point it is
   */
  void draw(MarkPlan plan, Entries entries, Stream stream, int name, int block, int day, int point) {
    luck.draw(words, stream, name, block, day, point & 0xFFFFFF, point >>> 24);
    entries.mark(plan.time(words[0]), (int) words[1]);
    entries.repeat(plan.further(Luck.mark63(words[2], words[3])));
  }
}
