package counterscore.engine.watching;

import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.ReportPlan;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Residents;

/** Draws who made a report that is rewarded: any other resident of the block than the one in whose file it stands. */
public final class Reporting {
  private final Luck luck;
  private final long[] words = new long[4];

  public Reporting(Luck luck) {
    this.luck = luck;
  }

  /**
   * Names the reporter of each entry of a batch; a place that nobody has taken yet reports nothing.
   */
  public void name(ReportPlan plan, Entries entries, Residents residents, int day) {
    int n = residents.count();
    for (int k = 0; k < entries.count; k++) {
      int channel = entries.channel[k];
      if (plan.isRewarded()[channel] && n > 1) {
        var stream = entries.truth[k] == Truth.FABRICATED ? Stream.FABRICATED_REPORTER : Stream.REPORTER;
        int point = entries.point[k];
        luck.draw(words, stream, plan.name()[channel], residents.block(), day, point & 0xFFFFFF, point >>> 24);
        int other = (int) ((words[0] * (n - 1)) >>> 32);
        other += other < entries.resident[k] ? 0 : 1;
        entries.reporter[k] = residents.isThere(other, day) ? other : -1;
      }
    }
  }
}
