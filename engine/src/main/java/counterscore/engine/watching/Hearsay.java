package counterscore.engine.watching;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.plan.Truth;

/**
 * Entries in a world where others act as in the baseline (docs/model/split.md): what concerns the actor follows from what happens in
 * the world itself, what concerns anybody else from what happens in the baseline.
 */
public final class Hearsay {
  private Hearsay() {}

  /**
   * Takes out of the files what does not follow, and the rewards likewise.
   *
   * @param acts from which the entries arose, in their order
   */
  public static void sift(Acts acts, int world, Entries entries) {
    int act = 0;
    for (int k = 0; k < entries.count; k++) {
      while (acts.point[act] != entries.point[k]) {
        act++;
      }
      boolean happens = (acts.own[act] >>> world & 1) != 0;
      boolean happensInBaseline = (acts.own[act] & 1) != 0;
      int actor = entries.actor[k];
      if (!(entries.resident[k] == actor ? happens : happensInBaseline)) {
        entries.truth[k] = Truth.LOST;
      }
      if (!(entries.reporter[k] == actor ? happens : happensInBaseline)) {
        entries.reporter[k] = -1;
      }
    }
  }
}
