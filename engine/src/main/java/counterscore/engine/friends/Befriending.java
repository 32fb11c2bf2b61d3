package counterscore.engine.friends;

import counterscore.engine.columns.FriendColumns;
import counterscore.engine.columns.Memory;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.ShownColumns;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.Kind;
import counterscore.engine.population.Residents;
import counterscore.observation.Tables;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A month's end among the friends of one block in one world. A friend term is a level: the old one is withdrawn and {@code weight × (mean
 * score of the friends − own score)} takes its place, both without friend terms; it is booked as one change.
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

  private final Circles circles;
  private final FriendColumns own;
  private final Sums sums;
  private final Seen seen;
  private final Residents residents;
  private final Tally ties;
  private final Terms[] terms;
  private final @Nullable Memory into;

  /** The resident at hand: friends where some were cut, by number in the district; whether some were, and how many are left. */
  private final int[] friends;

  private boolean isWhole;
  private int count;

  /**
   * The world in which the friends of this one live.
   *
   * @param world its number
   * @param floors of its schemes by column of {@link ShownColumns} [points]
   */
  @SuppressWarnings("ArrayRecordComponent") // read during one month's end
  public record Seen(int world, int[] floors) {}

  /**
   * @param into where it is remembered what friends remember; null where it does not matter
   */
  public Befriending(
      Circles circles, FriendColumns own, Sums sums, Seen seen, Tally ties, Tally ofTerms,
      @Nullable Memory into) {
    this.circles = circles;
    this.own = own;
    this.sums = sums;
    this.seen = seen;
    this.ties = ties;
    this.residents = circles.residents();
    this.terms = Arrays.stream(own.schemes())
        .mapToObj(scheme -> new Terms(scheme, own.column(scheme), ofTerms))
        .toArray(Terms[]::new);
    this.into = into;
    this.friends = new int[circles.slots()];
  }

  /**
   * For residents from one to another, whose friends are summed: counts friendships from the side of each friend, sets the friend terms,
   * and lets them learn what their friends remember of penalised entries about lawful conduct, on average.
   */
  public void befriend(int from, int to) {
    for (int i = from; i < to; i++) {
      isWhole = own.cuts(i) == 0;
      count = isWhole ? sums.count(i) : circles.friends(i, own, friends);
      count(i);
      for (var ofScheme : terms) {
        ofScheme.set(i);
      }
      if (into != null) {
        long sum = Integer.toUnsignedLong(sum(sums.remembered(), i));
        into.set(i, count == 0 ? 0 : (int) (sum / count), circles.day());
      }
    }
  }

  private int sum(int column, int resident) {
    return isWhole ? sums.of(column, seen.world, resident) : sums.of(column, seen.world, friends, count);
  }

  private void count(int resident) {
    int row = residents.stratum(resident) * MEASURES;
    ties.cells[row + TIES] += count;
    ties.cells[row + SAME_STRATUM] += isWhole ? sums.same(resident) : sums.same(resident, friends, count);
    ties.cells[row + FRIENDLESS] += count == 0 && residents.isThere(resident, circles.day()) ? 1 : 0;
  }

  /** The friend terms of one scheme. */
  private final class Terms {
    private final int scheme;
    private final int column;
    private final ScoreColumns scores;
    private final int floor;
    private final Tally tally;

    Terms(int scheme, int column, Tally tally) {
      this.scheme = scheme;
      this.column = column;
      this.scores = own.scores(scheme);
      this.floor = scores.scheme().floor();
      this.tally = tally;
    }

    void set(int resident) {
      int shown = own.shown(column, resident);
      if (shown == 0) {
        return;
      }
      int without = ShownColumns.points(shown, floor);
      int change = without + term(without, sum(column, resident)) - scores.score(resident);
      if (change != 0) {
        scores.book(resident, Kind.FRIENDS, change);
      }
      int score = scores.score(resident);
      own.setTerm(scheme, resident, score - without);
      note(resident, score - without, scores.scheme().tier(score) - scores.scheme().tier(without));
    }

    private int term(int without, int sum) {
      int with = ShownColumns.count(sum);
      return with == 0 ? 0
          : rounded(
              scores.scheme().friendWeight()
                  * (ShownColumns.points(sum, seen.floors[column]) / (double) with - without));
    }

    private void note(int resident, int points, int tiersWorse) {
      int row = (scheme * residents.strata() + residents.stratum(resident)) * TERM_MEASURES;
      tally.cells[row + (points > 0 ? RAISED : LOWERED)] += points == 0 ? 0 : 1;
      tally.cells[row + (points > 0 ? POINTS_RAISED : POINTS_LOWERED)] += Math.abs(points);
      tally.cells[row + (tiersWorse > 0 ? WORSE_TIER : BETTER_TIER)] += tiersWorse == 0 ? 0 : 1;
    }
  }

  private static int rounded(double exact) {
    return (int) (exact < 0 ? -Math.floor(-exact + 0.5) : Math.floor(exact + 0.5));
  }
}
