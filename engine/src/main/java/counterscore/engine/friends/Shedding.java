package counterscore.engine.friends;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.FriendColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.SheddingPlan;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Friendships;
import counterscore.observation.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Friends of somebody in the worst tier cut the tie at a month's end, by a mark of the unordered pair: so both sides come to the
 * same, each in its own columns, whatever else happens at the same time. Who is in the worst tier is a bit for each world, so that the few
 * who have to do with it are found for all worlds at once.
 */
public final class Shedding {
  private static final int CUT = Tables.FRIEND_MEASURES.indexOf("cut");
  private static final int DROPPED = Tables.FRIEND_MEASURES.indexOf("dropped");
  private static final int MEASURES = Tables.FRIEND_MEASURES.size();

  private final Luck luck;
  private final long[] words = new long[4];

  /** Worlds in which a resident or a friend is in the worst tier, a bit each. */
  private final long[] concerned = new long[Composition.BLOCK];

  public Shedding(Luck luck) {
    this.luck = luck;
  }

  /**
   * One world.
   *
   * @param number its number
   * @param isSeen whether the friends of its residents live in it, too
   * @param worst by number in the district: in which worlds a resident is seen by friends in the worst tier, a bit each
   */
  @SuppressWarnings("ArrayRecordComponent") // written by others, but not while friends part
  public record Parting(
      SheddingPlan plan, int number, boolean isSeen, FriendColumns own, long[] worst, Tally tally) {
    private boolean isSeenInWorst(int friend) {
      return (worst[friend] >>> number & 1) != 0;
    }

    private boolean isInWorst(int block, int resident) {
      var scores = own.scores(plan.scheme());
      return isSeen ? isSeenInWorst(block * Composition.BLOCK + resident)
          : scores.tier(resident) == scores.scheme().worst();
    }
  }

  /**
   * Notes who is in the worst tier, of residents of a block from one to another.
   *
   * @param scores as friends see them; null where there is no such scheme: then nobody is
   * @param world whose friends see them
   * @param worst by number in the district, a bit for each world
   * @param first number in the district of the block's first resident
   */
  public static void note(
      @Nullable ScoreColumns scores, int world, long[] worst, int first, int from, int to) {
    long bit = 1L << world;
    for (int i = from; i < to; i++) {
      worst[first + i] &= ~bit;
    }
    if (scores == null || scores.residentsOfTier(scores.scheme().worst()) == 0) {
      return;
    }
    for (int i = from; i < to; i++) {
      worst[first + i] |= scores.tier(i) == scores.scheme().worst() ? bit : 0;
    }
  }

  /**
   * Finds out, for all worlds, who is in the worst tier or has a friend there.
   *
   * @param worst by number in the district, a bit for each world
   */
  public void open(Circles circles, long[] worst) {
    System.arraycopy(worst, circles.block() * Composition.BLOCK, concerned, 0, circles.residents().count());
    for (var friends : circles.met()) {
      for (int i = 0; i < friends.length; i++) {
        int isSomebody = ~(friends[i] >> 31);
        concerned[i] |= worst[friends[i] & isSomebody] & isSomebody;
      }
    }
  }

  /** Sheds friends of the residents of a block in one world, after {@link #open}. */
  public void shed(Parting world, Circles circles) {
    for (int i = 0; i < circles.residents().count(); i++) {
      if ((concerned[i] >>> world.number & 1) != 0 || world.own.cuts(i) != 0
          || (!world.isSeen && world.isInWorst(circles.block(), i))) {
        shed(world, circles, i);
      }
    }
  }

  private void shed(Parting world, Circles circles, int resident) {
    int row = circles.residents().stratum(resident) * MEASURES;
    boolean inWorst = world.isInWorst(circles.block(), resident);
    for (int slot = 0; slot < circles.slots(); slot++) {
      int friend = circles.friend(slot, resident, world.own);
      if (friend == Friendships.NOBODY) {
        world.own.setCut(resident, slot, circles.isCut(slot, resident, world.own));
        continue;
      }
      boolean isCut = (inWorst || world.isSeenInWorst(friend))
          && isMarked(world.plan, circles, circles.block() * Composition.BLOCK + resident, friend, slot);
      world.own.setCut(resident, slot, isCut);
      world.tally.cells[row + CUT] += isCut ? 1 : 0;
      world.tally.cells[row + DROPPED] += isCut && inWorst ? 1 : 0;
    }
  }

  private boolean isMarked(SheddingPlan plan, Circles circles, int one, int other, int slot) {
    int lower = Math.min(one, other);
    int first = circles.residents().block() - circles.block();
    luck.draw(
        words, Stream.SHEDDING, plan.names()[slot], first + lower / Composition.BLOCK, circles.day(),
        lower % Composition.BLOCK, 0);
    return Luck.mark63(words[0], words[1]) < plan.probability();
  }
}
