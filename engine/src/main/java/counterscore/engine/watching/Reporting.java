package counterscore.engine.watching;

import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.ReportPlan;
import counterscore.engine.plan.Truth;

/** Draws who made a report that is rewarded: any other resident of the block than the one in whose file it stands. */
public final class Reporting {
  private final Luck luck;
  private final long[] words = new long[4];

  public Reporting(Luck luck) {
    this.luck = luck;
  }

  /**
   * Names the reporter of each entry of a batch.
   *
   * @param residents of the block
   */
  public void name(ReportPlan plan, Entries entries, int block, int residents, int day) {
    for (int k = 0; k < entries.count; k++) {
      int channel = entries.channel[k];
      if (plan.isRewarded()[channel] && residents > 1) {
        var stream = entries.truth[k] == Truth.FABRICATED ? Stream.FABRICATED_REPORTER : Stream.REPORTER;
        int point = entries.point[k];
        luck.draw(words, stream, plan.name()[channel], block, day, point & 0xFFFFFF, point >>> 24);
        int other = (int) ((words[0] * (residents - 1)) >>> 32);
        entries.reporter[k] = other < entries.resident[k] ? other : other + 1;
      }
    }
  }
}
