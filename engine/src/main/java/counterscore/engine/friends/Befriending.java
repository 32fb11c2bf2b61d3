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

  /** Friends of one resident where some were cut, by number in the district. */
  private final int[] friends;

  /** Of the residents at hand: friends, those of the same stratum, and what friends come to by column of {@link Sums}. */
  private final int[] count;

  private final int[] same;
  private final long[][] sum;

  /** Their scores in one scheme: as shown, without friend term, and with the term that is due [points]. */
  private final int[] shown;

  private final int[] without;
  private final int[] due;

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
   * @param most residents that are taken at once
   */
  public Befriending(
      Circles circles, FriendColumns own, Sums sums, Seen seen, Tally ties, Tally ofTerms,
      @Nullable Memory into, int most) {
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
    this.count = new int[most];
    this.same = new int[most];
    this.sum = new long[sums.remembered() + 1][most];
    this.shown = new int[most];
    this.without = new int[most];
    this.due = new int[most];
  }

  /**
   * For residents of one stratum from one to another, whose friends are summed: counts friendships from the side of each friend, sets the
   * friend terms, and lets them learn what their friends remember of penalised entries about lawful conduct, on average.
   */
  public void befriend(int from, int to) {
    int n = to - from;
    gather(from, n);
    countTies(from, n);
    for (var ofScheme : terms) {
      ofScheme.set(from, n);
    }
    if (into != null) {
      var remembered = sum[sums.remembered()];
      for (int j = 0; j < n; j++) {
        int mean = remembered[j] == 0 || count[j] == 0 ? 0 : (int) (remembered[j] / count[j]);
        into.set(from + j, mean, circles.day());
      }
    }
  }

  private void gather(int from, int n) {
    for (int j = 0; j < n; j++) {
      count[j] = circles.count(from + j);
      same[j] = circles.same(from + j);
    }
    for (var ofScheme : terms) {
      sums.copy(ofScheme.column, seen.world, sum[ofScheme.column], n);
    }
    if (into != null) {
      sums.copy(sums.remembered(), seen.world, sum[sums.remembered()], n);
    }
    for (int j = 0; own.areCut() && j < n; j++) {
      if (own.cuts(from + j) != 0) {
        gatherUncut(from + j, j);
      }
    }
  }

  private void gatherUncut(int resident, int j) {
    count[j] = circles.friends(resident, own, friends);
    same[j] = 0;
    for (int k = 0; k < count[j]; k++) {
      same[j] += circles.isSame(resident, friends[k]) ? 1 : 0;
    }
    for (var ofScheme : terms) {
      sum[ofScheme.column][j] = sums.of(ofScheme.column, seen.world, friends, count[j]);
    }
    if (into != null) {
      sum[sums.remembered()][j] = sums.of(sums.remembered(), seen.world, friends, count[j]);
    }
  }

  private void countTies(int from, int n) {
    int row = residents.stratum(from) * MEASURES;
    for (int j = 0; j < n; j++) {
      ties.cells[row + TIES] += count[j];
      ties.cells[row + SAME_STRATUM] += same[j];
      ties.cells[row + FRIENDLESS] += count[j] == 0 && residents.isThere(from + j, circles.day()) ? 1 : 0;
    }
  }

  /** The friend terms of one scheme. */
  private final class Terms {
    private final int scheme;
    private final int column;
    private final ScoreColumns scores;
    private final Tally tally;

    Terms(int scheme, int column, Tally tally) {
      this.scheme = scheme;
      this.column = column;
      this.scores = own.scores(scheme);
      this.tally = tally;
    }

    void set(int from, int n) {
      for (int j = 0; j < n; j++) {
        shown[j] = own.shown(column, from + j);
      }
      weigh(
          n, shown, sum[column], scores.scheme().friendWeight(), scores.scheme().floor(), seen.floors[column], without,
          due);
      for (int j = 0; j < n; j++) {
        int change = due[j] - scores.score(from + j);
        if (shown[j] != 0 && change != 0) {
          scores.book(from + j, Kind.FRIENDS, change);
        }
      }
      note(from, n);
    }

    /** What of the terms reached the scores. */
    private void note(int from, int n) {
      int row = (scheme * residents.strata() + residents.stratum(from)) * TERM_MEASURES;
      for (int j = 0; j < n; j++) {
        if (shown[j] != 0) {
          int score = scores.score(from + j);
          int points = score - without[j];
          own.setTerm(scheme, from + j, points);
          tally.cells[row + (points > 0 ? RAISED : LOWERED)] += points == 0 ? 0 : 1;
          tally.cells[row + (points > 0 ? POINTS_RAISED : POINTS_LOWERED)] += Math.abs(points);
          int tiersWorse = scores.scheme().tier(score) - scores.scheme().tier(without[j]);
          tally.cells[row + (tiersWorse > 0 ? WORSE_TIER : BETTER_TIER)] += tiersWorse == 0 ? 0 : 1;
        }
      }
    }
  }

  /** Scores with the terms that are due: of those who show none, and of those without friends who have one, as they are without. */
  private static void weigh(
      int n, int[] shown, long[] sum, double weight, int floor, int floorOfFriends, int[] without, int[] due) {
    for (int j = 0; j < n; j++) {
      without[j] = ShownColumns.points(shown[j], floor);
      int ofFriends = ShownColumns.points((int) sum[j], floorOfFriends);
      double exact = weight * (ofFriends / (double) ShownColumns.count((int) sum[j]) - without[j]); // nobody: not a number
      due[j] = without[j] + (int) Math.copySign(Math.floor(Math.abs(exact) + 0.5), exact);
    }
  }
}
