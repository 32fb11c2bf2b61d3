package counterscore.engine.population;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fixed columns of a block's residents: stratum, and rank in every disposition. Residents are numbered from 0 inside
 * the block and lie by stratum.
 */
public final class Residents {
  private final int block;
  private final int[] starts;
  private final char[] stratum;
  private final char[][] residentOfRank;

  /** Null where nobody leaves or joins. */
  private @Nullable Presence presence;

  /**
   * @param dispositions hash of the name of each disposition, in order of {@code Plan.dispositions}
   */
  public Residents(Strata strata, int block, int n, List<Integer> dispositions, Permutations permutations) {
    this.block = block;
    this.starts = Composition.starts(strata, block, n);
    this.stratum = new char[n];
    for (int s = 0; s < strata.size(); s++) {
      java.util.Arrays.fill(stratum, starts[s], starts[s + 1], (char) s);
    }
    this.residentOfRank = new char[dispositions.size()][];
    for (int d = 0; d < residentOfRank.length; d++) {
      residentOfRank[d] = permutations.residentOfRank(dispositions.get(d), block, n);
    }
  }

  /** From now on residents leave or join. */
  public void move(Presence of) {
    presence = of;
  }

  /** Since when each is there; null where nobody leaves or joins. */
  public @Nullable Presence presence() {
    return presence;
  }

  /** Whether every resident is there from today on; those who leave are replaced the same day. */
  public boolean isFull() {
    return presence == null || presence.isFull();
  }

  /** Whether a resident is there on a day. */
  public boolean isThere(int resident, int day) {
    return presence == null || presence.isThere(resident, day);
  }

  /** Whether a resident joined after a day, in the place of another. */
  public boolean joinedAfter(int resident, int day) {
    return presence != null && presence.joinedAfter(resident, day);
  }

  /** Number of the block. */
  public int block() {
    return block;
  }

  /** Number of residents, 1 to 65,536. */
  public int count() {
    return stratum.length;
  }

  public int strata() {
    return starts.length - 1;
  }

  /** First resident of a stratum. */
  public int start(int ofStratum) {
    return starts[ofStratum];
  }

  /** Residents of a stratum. */
  public int size(int ofStratum) {
    return starts[ofStratum + 1] - starts[ofStratum];
  }

  public int stratum(int resident) {
    return stratum[resident];
  }

  /** The column of strata itself, for inner loops; not to be written. */
  public char[] strataColumn() {
    return stratum;
  }

  /**
   * Resident by rank in a disposition, lowest first, over the whole block; for inner loops, not to be written.
   *
   * @param disposition its index, or -1 for none
   */
  public char @Nullable [] residentOfRank(int disposition) {
    return disposition < 0 ? null : residentOfRank[disposition];
  }
}
