package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.plan.DemandPlan;

/** Sees the batches of a run as they pass: for tests and for the story of one life. What a run publishes are counts. */
interface Witness {
  /** Sees nothing. */
  Witness NONE = new Witness() {};

  /** A block begins to live. */
  default void begin(Block block) {}

  /** A day begins in a block. */
  default void day(int block, int day) {}

  /** Another resident is in a place. */
  default void replaced(int block, int resident) {}

  default void acts(int block, int day, int conduct, Acts acts) {}

  default void entries(int block, int day, Entries entries) {}

  default void demands(int block, int day, DemandPlan demand, Acts asked) {}

  default void end(Block block) {}
}
