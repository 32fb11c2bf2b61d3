package counterscore.engine.columns;

import counterscore.engine.plan.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What friends have to do with the residents of a block: their terms, what their own friends look at, and who cut whom. */
public final class FriendColumns {
  /** In place of a frozen score: nobody is in the place yet, or somebody without a score. */
  public static final int NOT_THERE = Integer.MIN_VALUE;

  /** Schemes in which friends matter, by index. */
  private final int[] schemes;

  private final List<ScoreColumns> scores;

  /** Friend term in force [points], by scheme and resident. */
  private final int[][] term;

  /** Score without friend term at the month's end [points], by scheme and resident. */
  private final int[][] frozen;

  /** What a resident remembers of penalised entries about lawful conduct at the month's end; empty where nobody does. */
  private final int[] remembered;

  private final @Nullable Memory chilling;

  /**
   * Slots in which a friend was cut, as bits; empty where nobody cuts. Each side keeps its own: it does not hold against whoever
   * joins in the place of the friend.
   */
  private final int[] cut;

  /**
   * @param chilling what is remembered of penalised entries about lawful conduct; null where it chills nobody
   * @param residents of the block
   * @param cuts whether friends are cut
   */
  public FriendColumns(List<ScoreColumns> scores, @Nullable Memory chilling, int residents, boolean cuts) {
    this.chilling = chilling;
    this.remembered = new int[chilling == null ? 0 : residents];
    this.scores = List.copyOf(scores);
    this.schemes = IntStream.range(0, scores.size())
        .filter(s -> scores.get(s).scheme().friendWeight() != 0)
        .toArray();
    this.term = new int[scores.size()][];
    this.frozen = new int[scores.size()][];
    this.cut = new int[cuts ? residents : 0];
    for (int s : schemes) {
      term[s] = new int[residents];
      frozen[s] = new int[residents];
    }
  }

  /** Schemes in which friends matter, by index. */
  public int[] schemes() {
    return schemes.clone();
  }

  public ScoreColumns scores(int scheme) {
    return scores.get(scheme);
  }

  public void setTerm(int scheme, int resident, int points) {
    term[scheme][resident] = points;
  }

  /** Score without friend term at the month's end, or {@link #NOT_THERE} [points]. */
  public int frozen(int scheme, int resident) {
    return frozen[scheme][resident];
  }

  /** The same of all residents, not to be written; null where friends do not matter in the scheme. */
  public int @Nullable [] frozen(int scheme) {
    return frozen[scheme];
  }

  /** What each resident remembers of penalised entries about lawful conduct at the month's end, not to be written; null for nothing. */
  public int @Nullable [] remembered() {
    return chilling == null ? null : remembered;
  }

  /** Slots in which this side of a friendship is cut, as bits. */
  public int cuts(int resident) {
    return cut.length == 0 ? 0 : cut[resident];
  }

  /** Whether this side of a friendship is cut. */
  public boolean isCut(int resident, int slot) {
    return (cuts(resident) >>> slot & 1) != 0;
  }

  /** Says whether this side of a friendship is cut. */
  public void setCut(int resident, int slot, boolean isCut) {
    cut[resident] = isCut ? cut[resident] | 1 << slot : cut[resident] & ~(1 << slot);
  }

  /** Takes friend terms out of scores that are about to be computed anew, of residents from one to another. */
  public void withdraw(int from, int to) {
    for (int s : schemes) {
      for (int i = from; i < to && scores.get(s).scheme().computed() != null; i++) {
        if (term[s][i] != 0) {
          scores.get(s).book(i, Kind.FRIENDS, -term[s][i]);
          term[s][i] = 0;
        }
      }
    }
  }

  /** Keeps the scores without friend terms, and what is remembered on the month's last day, of residents from one to another. */
  public void freeze(int day, int from, int to) {
    for (int i = from; chilling != null && i < to; i++) {
      remembered[i] = chilling.level(i, day);
    }
    for (int s : schemes) {
      var columns = scores.get(s);
      for (int i = from; i < to; i++) {
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
    if (cut.length > 0) {
      cut[resident] = 0;
    }
  }
}
