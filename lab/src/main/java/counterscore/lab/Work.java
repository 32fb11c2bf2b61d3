package counterscore.lab;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import java.io.IOException;

/** What an order comes to: rounds that are lived one after the other, and kept until all of them are. */
interface Work {
  /** How many worlds are lived in a round, or in all where rounds differ. */
  int worlds();

  /** Resident-days that are still to be lived. */
  long residentDays();

  /** What all of it will take. */
  Estimate estimate();

  /** What it takes in memory, at most. */
  Memory memory();

  /** What a round is called, in the plural. */
  String rounds();

  /** How many there are. */
  int count();

  /** How many need not be lived again. */
  int finished();

  /**
   * @throws IOException if the results cannot be written; nothing is left then but finished rounds
   * @throws Runner.Interrupted if it was cancelled; the same
   */
  RunResult live(Runner runner, Progress progress) throws IOException;
}
