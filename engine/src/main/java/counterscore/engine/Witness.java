package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;

/** Sees the batches of a run as they pass. Only for tests: what a run publishes are counts. */
interface Witness {
  /** Sees nothing. */
  Witness NONE = new Witness() {};

  default void acts(int block, int day, int conduct, Acts acts) {}

  default void entries(int block, int day, Entries entries) {}

  default void end(Block block) {}
}
