package counterscore.engine.columns;

import java.util.List;
import java.util.stream.IntStream;

/** What friends have to do with the residents of a block: their terms, and what their own friends look at. */
public final class FriendColumns {
  /** In place of a frozen score: nobody is in the place yet. */
  public static final int NOT_THERE = Integer.MIN_VALUE;

  /** Schemes in which friends matter, by index. */
  private final int[] schemes;

  private final List<ScoreColumns> scores;

  /** Friend term in force [points], by scheme and resident. */
  private final int[][] term;

  /** Score without friend term at the month's end [points], by scheme and resident. */
  private final int[][] frozen;

  public FriendColumns(List<ScoreColumns> scores) {
    this.scores = List.copyOf(scores);
    this.schemes = IntStream.range(0, scores.size())
        .filter(s -> scores.get(s).scheme().friendWeight() != 0)
        .toArray();
    this.term = new int[scores.size()][];
    this.frozen = new int[scores.size()][];
    for (int s : schemes) {
      term[s] = new int[scores.get(s).residents()];
      frozen[s] = new int[scores.get(s).residents()];
    }
  }

  /** Schemes in which friends matter, by index. */
  public int[] schemes() {
    return schemes.clone();
  }

  public ScoreColumns scores(int scheme) {
    return scores.get(scheme);
  }

  /** Friend term in force [points]. */
  public int term(int scheme, int resident) {
    return term[scheme][resident];
  }

  public void setTerm(int scheme, int resident, int points) {
    term[scheme][resident] = points;
  }

  /** Score without friend term at the month's end, or {@link #NOT_THERE} [points]. */
  public int frozen(int scheme, int resident) {
    return frozen[scheme][resident];
  }

  /** Keeps the scores without friend terms. */
  public void freeze() {
    for (int s : schemes) {
      var columns = scores.get(s);
      for (int i = 0; i < columns.residents(); i++) {
        frozen[s][i] = columns.tier(i) == ScoreColumns.NO_TIER ? NOT_THERE
            : Math.clamp(
                (long) columns.score(i) - term[s][i], columns.scheme().floor(), columns.scheme().ceiling());
      }
    }
  }

  /** Another resident is in the place. */
  public void renew(int resident) {
    for (int s : schemes) {
      term[s][resident] = 0;
    }
  }
}
