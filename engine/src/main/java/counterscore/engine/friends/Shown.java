package counterscore.engine.friends;

import counterscore.engine.columns.FriendColumns;
import counterscore.engine.columns.Memories;
import counterscore.engine.columns.ScoreColumns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What their friends see of the residents of a block: how they stand in the friends' own world or, where that takes its friends from
 * the baseline, in the baseline.
 *
 * @param columns null where friends do not matter in the world that is seen
 * @param memories null where nobody responds in it
 * @param schemes where it has each scheme of those who see it, or −1
 */
@SuppressWarnings("ArrayRecordComponent") // read during one month's end
public record Shown(
    @Nullable FriendColumns columns, List<ScoreColumns> scores, @Nullable Memories memories, int[] schemes) {
  public Shown {
    scores = List.copyOf(scores);
  }

  /** Scores without friend terms at the month's end, or {@link FriendColumns#NOT_THERE}; null where there is no such scheme. */
  int @Nullable [] scores(int scheme) {
    int theirs = schemes[scheme];
    if (theirs < 0) {
      return null;
    }
    var frozen = columns == null ? null : columns.frozen(theirs);
    return frozen != null ? frozen : withoutTerms(scores.get(theirs));
  }

  /** Of a scheme in which friends play no part. */
  private static int[] withoutTerms(ScoreColumns columns) {
    var scores = new int[columns.residents()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = columns.tier(i) == ScoreColumns.NO_TIER ? FriendColumns.NOT_THERE : columns.score(i);
    }
    return scores;
  }

  /** Where the residents' tiers of a scheme stand; null where there is no such scheme. */
  @Nullable
  ScoreColumns tiers(int scheme) {
    return schemes[scheme] < 0 ? null : scores.get(schemes[scheme]);
  }

  /** What each resident remembers of penalised entries about lawful conduct; null for nothing. */
  int @Nullable [] remembered(int day) {
    if (columns != null || memories == null || memories.chilling == null) {
      return columns == null ? null : columns.remembered();
    }
    var levels = new int[scores.getFirst().residents()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = memories.chilling.level(i, day);
    }
    return levels;
  }
}
