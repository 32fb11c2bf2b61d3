package counterscore.engine.recording;

import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.population.Residents;
import java.util.List;

/** How the residents of a block ended: what is kept of them while they live again. */
public final class FirstLife {
  private final int lastDay;

  /** Days since joining at the end [d]. */
  private final int[] daysThere;

  /** By scheme and resident [points]. */
  private final short[][] score;

  /** By scheme and resident. */
  private final byte[][] tier;

  public FirstLife(List<ScoreColumns> schemes, Residents residents, int lastDay) {
    int n = residents.count();
    this.lastDay = lastDay;
    this.daysThere = new int[n];
    this.score = new short[schemes.size()][n];
    this.tier = new byte[schemes.size()][n];
    for (int i = 0; i < n; i++) {
      daysThere[i] = daysThere(residents, i);
      for (int s = 0; s < score.length; s++) {
        score[s][i] = (short) schemes.get(s).score(i);
        tier[s][i] = (byte) schemes.get(s).tier(i);
      }
    }
  }

  private int daysThere(Residents residents, int resident) {
    return residents.presence() == null ? 0 : residents.presence().days(resident, lastDay);
  }

  /** Whether a resident has been there equally long in another life: if not, it is somebody else, or a life of another length. */
  boolean isComparable(int resident, Residents other) {
    return daysThere[resident] == daysThere(other, resident);
  }

  int score(int scheme, int resident) {
    return score[scheme][resident];
  }

  int tier(int scheme, int resident) {
    return tier[scheme][resident];
  }
}
