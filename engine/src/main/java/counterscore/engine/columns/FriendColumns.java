package counterscore.engine.columns;

import counterscore.engine.plan.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What friends have to do with the residents of a block in one world: their terms, and who cut whom. */
public final class FriendColumns {
  /** Schemes in which friends matter, by index. */
  private final int[] schemes;

  private final List<ScoreColumns> scores;

  /** Friend term in force [points], by scheme and resident. */
  private final @Nullable Column[] term;

  private final ShownColumns shown;
  private final Lane lane;

  /** Number in the district of the block's first resident. */
  private final int first;

  /** Index of each scheme that is shown, in the order of its columns; −1 where this world does not have it. */
  private final int[] shownSchemes;

  private final @Nullable Memory chilling;

  /**
   * Slots in which a friend was cut, as bits; null where nobody cuts. Each side keeps its own: it does not hold against whoever
   * joins in the place of the friend.
   */
  private final @Nullable Column cut;

  /**
   * @param chilling what is remembered of penalised entries about lawful conduct; null where it chills nobody
   * @param cuts whether friends are cut
   * @param shown to friends, of the whole district in all worlds
   * @param first number in the district of the block's first resident
   */
  public FriendColumns(
      List<ScoreColumns> scores, @Nullable Memory chilling, boolean cuts, ShownColumns shown, int first, Lane lane) {
    this.chilling = chilling;
    this.scores = List.copyOf(scores);
    this.shown = shown;
    this.first = first;
    this.lane = lane;
    this.schemes = IntStream.range(0, scores.size())
        .filter(s -> scores.get(s).scheme().friendWeight() != 0)
        .toArray();
    var names = scores.stream().map(each -> each.scheme().name()).toList();
    this.shownSchemes = shown.schemes().stream().mapToInt(names::indexOf).toArray();
    this.term = new Column[scores.size()];
    this.cut = cuts ? lane.column("cut friends") : null;
    for (int s : schemes) {
      term[s] = lane.column(scores.get(s).scheme().name() + " friend term");
    }
  }

  /** Schemes in which friends matter, by index. */
  public int[] schemes() {
    return schemes.clone();
  }

  /** Where a scheme in which friends matter is shown. */
  public int column(int scheme) {
    return shown.schemes().indexOf(scores.get(scheme).scheme().name());
  }

  public ScoreColumns scores(int scheme) {
    return scores.get(scheme);
  }

  private Column term(int scheme) {
    return Objects.requireNonNull(term[scheme]);
  }

  public void setTerm(int scheme, int resident, int points) {
    term(scheme).set(lane.at(resident), points);
  }

  /** What a resident shows of a column, or 0; see {@link ShownColumns}. */
  public int shown(int column, int resident) {
    return shown.scores(column)[at(resident)];
  }

  private int at(int resident) {
    return lane.at(first + resident);
  }

  /** Whether friends are cut at all. */
  public boolean areCut() {
    return cut != null;
  }

  /** Slots in which this side of a friendship is cut, as bits. */
  public int cuts(int resident) {
    return cut == null ? 0 : cut.get(lane.at(resident));
  }

  /** Whether this side of a friendship is cut. */
  public boolean isCut(int resident, int slot) {
    return (cuts(resident) >>> slot & 1) != 0;
  }

  /** Says whether this side of a friendship is cut. */
  public void setCut(int resident, int slot, boolean isCut) {
    int others = cuts(resident) & ~(1 << slot);
    Objects.requireNonNull(cut).set(lane.at(resident), isCut ? others | 1 << slot : others);
  }

  /** Takes friend terms out of scores that are about to be computed anew, of residents from one to another. */
  public void withdraw(int from, int to) {
    for (int s : schemes) {
      for (int i = from; i < to && scores.get(s).scheme().computed() != null; i++) {
        int points = term(s).get(lane.at(i));
        if (points != 0) {
          scores.get(s).book(i, Kind.FRIENDS, -points);
          term(s).set(lane.at(i), 0);
        }
      }
    }
  }

  /** Shows the scores without friend terms, and what is remembered on the month's last day, of residents from one to another. */
  public void freeze(int day, int from, int to) {
    var remembered = shown.remembered();
    for (int i = from; chilling != null && remembered.length > 0 && i < to; i++) {
      int level = chilling.level(i, day);
      remembered[at(i)] = level;
      if (level != 0) {
        shown.everRemembered()[first + i] = true;
      }
    }
    for (int column = 0; column < shownSchemes.length; column++) {
      if (shownSchemes[column] >= 0) {
        freeze(shown.scores(column), scores.get(shownSchemes[column]), term[shownSchemes[column]], from, to);
      }
    }
  }

  /** @param terms null where friends do not matter in the scheme in this world */
  private void freeze(int[] into, ScoreColumns columns, @Nullable Column terms, int from, int to) {
    int floor = columns.scheme().floor();
    int ceiling = columns.scheme().ceiling();
    for (int i = from; i < to; i++) {
      int score = columns.score(i) - (terms == null ? 0 : terms.get(lane.at(i)));
      into[at(i)] = columns.tier(i) == ScoreColumns.NO_TIER ? 0
          : ShownColumns.shown(Math.clamp(score, floor, ceiling), floor);
    }
  }

  /** Another resident is in the place. */
  public void renew(int resident) {
    for (int s : schemes) {
      term(s).set(lane.at(resident), 0);
    }
    if (cut != null) {
      cut.set(lane.at(resident), 0);
    }
  }
}
