package counterscore.engine.friends;

import counterscore.engine.columns.FriendColumns;
import counterscore.engine.columns.Memory;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.Kind;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Residents;
import counterscore.observation.Tables;
import java.util.Arrays;
import java.util.List;
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

  private final Circles circles;
  private final Residents residents;

  /** Strata, by block of the district and resident. */
  private final char[][] strata;

  /** The resident at hand: friends, by number in the district. */
  private final int[] friends;

  private int count;

  private final Tally ties;
  private final List<Terms> terms;
  private final @Nullable Remembered remembered;
  private final boolean isFull;

  /**
   * @param into where it is remembered what friends remember; null where it does not matter
   */
  public Befriending(Circles circles, Tally ties, Tally ofTerms, @Nullable Memory into) {
    this.circles = circles;
    this.ties = ties;
    this.residents = circles.residents();
    this.strata = circles.district().stream().map(Residents::strataColumn).toArray(char[][]::new);
    this.friends = new int[circles.slots()];
    this.isFull = circles.isFull();
    this.terms = Arrays.stream(circles.own().schemes()).mapToObj(scheme -> new Terms(scheme, ofTerms)).toList();
    this.remembered = into == null ? null : new Remembered(into);
  }

  /**
   * For residents from one to another: counts friendships from the side of each friend, sets the friend terms, and lets them learn what
   * their friends remember of penalised entries about lawful conduct, on average.
   */
  public void befriend(int from, int to) {
    for (int i = from; i < to; i++) {
      count = circles.friends(i, friends, isFull);
      count(i);
      for (var ofScheme : terms) {
        ofScheme.set(i);
      }
      if (remembered != null) {
        remembered.set(i);
      }
    }
  }

  private void count(int resident) {
    int stratum = residents.stratum(resident);
    int same = 0;
    for (int k = 0; k < count; k++) {
      same += strata[friends[k] / Composition.BLOCK][friends[k] % Composition.BLOCK] == stratum ? 1 : 0;
    }
    int row = stratum * MEASURES;
    ties.cells[row + TIES] += count;
    ties.cells[row + SAME_STRATUM] += same;
    ties.cells[row + FRIENDLESS] += count == 0 && residents.isThere(resident, circles.day()) ? 1 : 0;
  }

  /** The friend terms of one scheme. */
  private final class Terms {
    private final int scheme;
    private final ScoreColumns scores;
    private final Tally tally;

    /** Scores of friends without friend terms, by block of the district; null where they have none in the scheme. */
    private final int[] @Nullable [] ofFriends;

    Terms(int scheme, Tally tally) {
      this.scheme = scheme;
      this.scores = circles.own().scores(scheme);
      this.tally = tally;
      this.ofFriends = circles.shown().stream().map(shown -> shown.scores(scheme)).toArray(int[][]::new);
    }

    void set(int resident) {
      int without = circles.own().frozen(scheme, resident);
      if (without == FriendColumns.NOT_THERE) {
        return;
      }
      int change = without + term(without) - scores.score(resident);
      if (change != 0) {
        scores.book(resident, Kind.FRIENDS, change);
      }
      int score = scores.score(resident);
      circles.own().setTerm(scheme, resident, score - without);
      note(resident, score - without, scores.scheme().tier(score) - scores.scheme().tier(without));
    }

    private int term(int without) {
      long sum = 0;
      int with = 0;
      for (int k = 0; k < count; k++) {
        var ofBlock = ofFriends[friends[k] / Composition.BLOCK];
        int theirs = ofBlock == null ? FriendColumns.NOT_THERE : ofBlock[friends[k] % Composition.BLOCK];
        if (theirs != FriendColumns.NOT_THERE) {
          sum += theirs;
          with++;
        }
      }
      return with == 0 ? 0 : rounded(scores.scheme().friendWeight() * (sum / (double) with - without));
    }

    private void note(int resident, int points, int tiersWorse) {
      int row = (scheme * residents.strata() + residents.stratum(resident)) * TERM_MEASURES;
      tally.cells[row + (points > 0 ? RAISED : LOWERED)] += points == 0 ? 0 : 1;
      tally.cells[row + (points > 0 ? POINTS_RAISED : POINTS_LOWERED)] += Math.abs(points);
      tally.cells[row + (tiersWorse > 0 ? WORSE_TIER : BETTER_TIER)] += tiersWorse == 0 ? 0 : 1;
    }
  }

  /** What friends remember, on average. */
  private final class Remembered {
    private final Memory into;

    /** By block of the district; null where nobody remembers anything. */
    private final int[] @Nullable [] ofFriends;

    Remembered(Memory into) {
      this.into = into;
      this.ofFriends = circles.shown().stream().map(shown -> shown.remembered(circles.day())).toArray(int[][]::new);
    }

    void set(int resident) {
      long sum = 0;
      for (int k = 0; k < count; k++) {
        var ofBlock = ofFriends[friends[k] / Composition.BLOCK];
        sum += ofBlock == null ? 0 : ofBlock[friends[k] % Composition.BLOCK];
      }
      into.set(resident, count == 0 ? 0 : (int) (sum / count), circles.day());
    }
  }

  private static int rounded(double exact) {
    return (int) (exact < 0 ? -Math.floor(-exact + 0.5) : Math.floor(exact + 0.5));
  }
}
