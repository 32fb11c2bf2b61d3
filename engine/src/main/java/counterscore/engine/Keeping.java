package counterscore.engine;

import counterscore.observation.Outcome;
import counterscore.observation.Packed;

/**
 * Districts of a run that were lived before it was interrupted, and those that are to be kept in case it is. The first district is
 * always lived: the residents whose lives a run tells live there.
 */
public interface Keeping {
  /** Nothing is kept. */
  Keeping NOTHING =
      new Keeping() {
        @Override
        public boolean has(int district) {
          return false;
        }

        @Override
        public void addTo(Outcome all) {}

        @Override
        public void keep(int district, byte[] packed) {}
      };

  /** Whether a district need not be lived again. */
  boolean has(int district);

  /** Adds what was observed of all districts that need not be lived again. */
  void addTo(Outcome all);

  /**
   * A district was lived. Called by one thread at a time.
   *
   * @param packed what was observed of it ({@link Packed})
   */
  void keep(int district, byte[] packed);
}
