package counterscore.engine.columns;

import counterscore.engine.batch.Acts;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.SharedConduct;

/** Unlawful acts that each resident of a block has done in the baseline, whoever noticed them [acts since joining]. */
public final class Deeds {
  private final int[] done;

  public Deeds(int residents) {
    done = new int[residents];
  }

  /** Counts a batch of acts. */
  public void count(SharedConduct conduct, Acts acts) {
    var plan = conduct.ofWorld().getFirst();
    for (int k = 0; plan != null && plan.kind() == Kind.OWN_UNLAWFUL && k < acts.count; k++) {
      done[acts.resident[k]] += (int) (acts.worlds[k] & 1);
    }
  }

  /** Another resident is in the place. */
  public void renew(int resident) {
    done[resident] = 0;
  }

  public int done(int resident) {
    return done[resident];
  }
}
