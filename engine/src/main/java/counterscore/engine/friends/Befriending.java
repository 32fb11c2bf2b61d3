package counterscore.engine.friends;

import counterscore.engine.columns.FriendColumns;
import counterscore.engine.columns.Memory;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.Kind;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Friendships;
import counterscore.observation.Tables;
import org.jspecify.annotations.Nullable;

/**
 * A month's end among the friends of one block. A friend term is a level: the old one is withdrawn and {@code weight × (mean score
 * of the friends − own score)} takes its place, both without friend terms; it is booked as one change.
 */
public final class Befriending {
  private static final int TIES = 0;
  private static final int SAME_STRATUM = 1;
  private static final int FRIENDLESS = 2;
  private static final int MEASURES = Tables.FRIEND_MEASURES.size();
  private static final int RAISED = 0;
  private static final int LOWERED = 1;
  private static final int POINTS_RAISED = 2;
  private static final int POINTS_LOWERED = 3;
  private static final int BETTER_TIER = 4;
  private static final int WORSE_TIER = 5;
  private static final int TERM_MEASURES = Tables.FRIEND_TERM_MEASURES.size();

  private Befriending() {}

  /** Sets the friend terms of one scheme, and counts what they do. */
  public static void term(Circles circles, int scheme, Tally tally) {
    var own = circles.own();
    var scores = own.scores(scheme);
    var residents = circles.residents();
    int[] @Nullable [] ofFriends = new int[circles.shown().size()][];
    for (int block = 0; block < ofFriends.length; block++) {
      ofFriends[block] = circles.shown().get(block).scores(scheme);
    }
    for (int i = 0; i < residents.count(); i++) {
      int without = own.frozen(scheme, i);
      if (without != FriendColumns.NOT_THERE) {
        int term = termOf(circles, ofFriends, i, without, scores.scheme().friendWeight());
        int change = without + term - scores.score(i);
        if (change != 0) {
          scores.book(i, Kind.FRIENDS, change);
        }
        int reached = scores.score(i) - without;
        own.setTerm(scheme, i, reached);
        int row = (scheme * residents.strata() + residents.stratum(i)) * TERM_MEASURES;
        count(tally, row, reached, scores.scheme().tier(scores.score(i)) - scores.scheme().tier(without));
      }
    }
  }

  private static void count(Tally tally, int row, int points, int tiersWorse) {
    tally.cells[row + (points > 0 ? RAISED : LOWERED)] += points == 0 ? 0 : 1;
    tally.cells[row + (points > 0 ? POINTS_RAISED : POINTS_LOWERED)] += Math.abs(points);
    tally.cells[row + (tiersWorse > 0 ? WORSE_TIER : BETTER_TIER)] += tiersWorse == 0 ? 0 : 1;
  }

  /** @param ofFriends their scores without friend terms, by block of the district; null where they have none in the scheme */
  private static int termOf(
      Circles circles, int[] @Nullable [] ofFriends, int resident, int without, double weight) {
    long sum = 0;
    int count = 0;
    for (int slot = 0; slot < circles.slots(); slot++) {
      int friend = circles.friend(slot, resident);
      var ofBlock = friend == Friendships.NOBODY ? null : ofFriends[friend / Composition.BLOCK];
      int theirs = ofBlock == null ? FriendColumns.NOT_THERE : ofBlock[friend % Composition.BLOCK];
      if (theirs != FriendColumns.NOT_THERE) {
        sum += theirs;
        count++;
      }
    }
    return count == 0 ? 0 : rounded(weight * (sum / (double) count - without));
  }

  private static int rounded(double exact) {
    return (int) (exact < 0 ? -Math.floor(-exact + 0.5) : Math.floor(exact + 0.5));
  }

  /** Lets residents learn what their friends remember of penalised entries about lawful conduct, on average. */
  public static void remember(Circles circles, Memory into) {
    int day = circles.day();
    for (int i = 0; i < circles.residents().count(); i++) {
      long sum = 0;
      int count = 0;
      for (int slot = 0; slot < circles.slots(); slot++) {
        int friend = circles.friend(slot, i);
        if (friend != Friendships.NOBODY) {
          sum += circles.shown(friend).remembered(friend % Composition.BLOCK, day);
          count++;
        }
      }
      into.set(i, count == 0 ? 0 : (int) (sum / count), day);
    }
  }

  /** Counts friendships from the side of each friend. */
  public static void count(Circles circles, Tally tally) {
    int day = circles.day();
    var residents = circles.residents();
    for (int i = 0; i < residents.count(); i++) {
      int row = residents.stratum(i) * MEASURES;
      int ties = 0;
      for (int slot = 0; slot < circles.slots(); slot++) {
        int friend = circles.friend(slot, i);
        if (friend != Friendships.NOBODY) {
          ties++;
          tally.cells[row + SAME_STRATUM] += circles.isSameStratum(i, friend) ? 1 : 0;
        }
      }
      tally.cells[row + TIES] += ties;
      tally.cells[row + FRIENDLESS] += ties == 0 && residents.isThere(i, day) ? 1 : 0;
    }
  }
}
