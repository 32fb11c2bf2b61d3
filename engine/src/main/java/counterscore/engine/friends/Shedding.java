package counterscore.engine.friends;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.SheddingPlan;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Friendships;
import counterscore.observation.Tables;

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
    int first = circles.residents().block() - circles.block();
    var own = circles.own().scores(plan.scheme());
    for (int slot = 0; slot < circles.slots(); slot++) {
      for (int i = 0; i < circles.residents().count(); i++) {
        int friend = circles.friend(slot, i);
        if (friend == Friendships.NOBODY) {
          circles.own().setCut(i, slot, circles.isCut(slot, i));
          continue;
        }
        boolean inWorst = isWorst(own, i);
        boolean isCut = (inWorst || circles.shown(friend).isInWorstTier(plan.scheme(), friend % Composition.BLOCK))
            && isMarked(plan, circles.block() * Composition.BLOCK + i, friend, slot, first, circles.day());
        circles.own().setCut(i, slot, isCut);
        int row = circles.residents().stratum(i) * MEASURES;
        tally.cells[row + CUT] += isCut ? 1 : 0;
        tally.cells[row + DROPPED] += isCut && inWorst ? 1 : 0;
      }
    }
  }

  private static boolean isWorst(ScoreColumns scores, int resident) {
    return scores.tier(resident) == scores.scheme().worst();
  }

  private boolean isMarked(SheddingPlan plan, int one, int other, int slot, int first, int day) {
    int lower = Math.min(one, other);
    luck.draw(
        words, Stream.SHEDDING, plan.names()[slot], first + lower / Composition.BLOCK, day, lower % Composition.BLOCK,
        0);
    return Luck.mark63(words[0], words[1]) < plan.probability();
  }
}
