package counterscore.engine.friends;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.SheddingPlan;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Friendships;
import counterscore.observation.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Friends of somebody in the worst tier cut the tie at a month's end, by a mark of the unordered pair: so both sides come to the
 * same, each in its own columns, whatever else happens at the same time.
 */
public final class Shedding {
  private static final int CUT = Tables.FRIEND_MEASURES.indexOf("cut");
  private static final int DROPPED = Tables.FRIEND_MEASURES.indexOf("dropped");
  private static final int MEASURES = Tables.FRIEND_MEASURES.size();

  private final Luck luck;
  private final long[] words = new long[4];

  public Shedding(Luck luck) {
    this.luck = luck;
  }

  /** Sheds friends of the residents of a block. */
  public void shed(SheddingPlan plan, Circles circles, Tally tally) {
    var own = circles.own().scores(plan.scheme());
    var others = circles.shown().stream().map(shown -> shown.tiers(plan.scheme())).toArray(ScoreColumns[]::new);
    for (int i = 0; i < circles.residents().count(); i++) {
      if (isWorst(own, i) || circles.own().cuts(i) != 0 || isBesideWorst(circles, others, i)) {
        shed(plan, circles, own, others, i, tally);
      }
    }
  }

  private static boolean isBesideWorst(Circles circles, @Nullable ScoreColumns[] others, int resident) {
    for (int slot = 0; slot < circles.slots(); slot++) {
      int friend = circles.met()[slot][resident];
      if (friend != Friendships.NOBODY && isWorst(others[friend / Composition.BLOCK], friend % Composition.BLOCK)) {
        return true;
      }
    }
    return false;
  }

  private void shed(
      SheddingPlan plan, Circles circles, ScoreColumns own, @Nullable ScoreColumns[] others, int resident,
      Tally tally) {
    int first = circles.residents().block() - circles.block();
    int row = circles.residents().stratum(resident) * MEASURES;
    boolean inWorst = isWorst(own, resident);
    for (int slot = 0; slot < circles.slots(); slot++) {
      int friend = circles.friend(slot, resident);
      if (friend == Friendships.NOBODY) {
        circles.own().setCut(resident, slot, circles.isCut(slot, resident));
        continue;
      }
      boolean isCut = (inWorst || isWorst(others[friend / Composition.BLOCK], friend % Composition.BLOCK))
          && isMarked(plan, circles.block() * Composition.BLOCK + resident, friend, slot, first, circles.day());
      circles.own().setCut(resident, slot, isCut);
      tally.cells[row + CUT] += isCut ? 1 : 0;
      tally.cells[row + DROPPED] += isCut && inWorst ? 1 : 0;
    }
  }

  /** @param scores null where there is no such scheme */
  private static boolean isWorst(@Nullable ScoreColumns scores, int resident) {
    return scores != null && scores.tier(resident) == scores.scheme().worst();
  }

  private boolean isMarked(SheddingPlan plan, int one, int other, int slot, int first, int day) {
    int lower = Math.min(one, other);
    luck.draw(
        words, Stream.SHEDDING, plan.names()[slot], first + lower / Composition.BLOCK, day, lower % Composition.BLOCK,
        0);
    return Luck.mark63(words[0], words[1]) < plan.probability();
  }
}
