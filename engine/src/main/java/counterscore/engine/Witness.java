package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.batch.Entries;
import counterscore.engine.batch.Readings;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.placing.Placing;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.ListPlan;
import counterscore.engine.plan.LookupPlan;

/**
 * Sees the batches of the baseline as they pass: for tests and for the story of one life. What a run publishes are counts.
 */
interface Witness {
  /** A block begins to live. */
  default void begin(Block block) {}

  /** A day begins in a block. */
  default void day(int block, int day) {}

  /** Another resident is in a place. */
  default void replaced(int block, int resident) {}

  /** Residents have acted, in the baseline where the lowest bit of their worlds is set. */
  default void acts(int block, int day, int conduct, Acts acts) {}

  default void entries(int block, int day, Entries entries) {}

  /** Demands were answered. */
  default void demands(int block, int day, DemandPlan demand, Acts asked, Answers answers) {}

  /** A place was given to an applicant, or not. */
  default void placed(int block, int day, DemandPlan demand, int resident, int tier, Placing.Fate fate) {}

  /** Residents have entered a list, or left it. */
  default void listed(int block, int day, ListPlan list, Acts moved, boolean entered) {}

  /** Scores were read without a demand, or residents were asked to show them. */
  default void lookups(int block, int day, LookupPlan lookup, Acts lookups, Readings readings) {}

  /** A month of the study app ends: what members did since it began is still known. */
  default void studied(int block, StudyColumns columns) {}

  /** A member of the study app came last in a cell. */
  default void shamed(int block, int resident) {}

  /** A member of the study app took a gift. */
  default void redeemed(int block, int resident, int gift, int price) {}

  /** A resident who is not sought was stopped, after an alert with a wrong name or after a false alarm. */
  default void stopped(int block, int day, int resident, boolean falseAlarm) {}

  default void end(Block block) {}
}
