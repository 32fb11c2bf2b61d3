package counterscore.engine.columns;

import counterscore.observation.Tables;
import java.util.List;

/** Counts who left and who joined a block, and the tiers of those who left. */
public final class Moves {
  private static final int MEASURES = Tables.MOVE_MEASURES.size();

  private final int strata;

  /** At {@code stratum × measures + measure}. */
  private final Tally moves;

  /** At {@code tier × strata + stratum}, tiers of all schemes in a row. */
  private final Tally leavers;

  public Moves(Tallies tallies, int strata) {
    this.strata = strata;
    this.moves = tallies.of(Tables.MOVES);
    this.leavers = tallies.of(Tables.LEAVERS);
  }

  /** A resident leaves, out of the tiers at hand. */
  public void left(int stratum, List<ScoreColumns> schemes, int resident) {
    moves.cells[stratum * MEASURES]++;
    int first = 0;
    for (var scheme : schemes) {
      if (scheme.tier(resident) != ScoreColumns.NO_TIER) {
        leavers.cells[(first + scheme.tier(resident)) * strata + stratum]++;
      }
      first += scheme.scheme().tiers().size();
    }
  }

  public void joined(int stratum) {
    moves.cells[stratum * MEASURES + 1]++;
  }
}
