package counterscore.spark;

import counterscore.observation.LifeStory;
import counterscore.observation.Outcome;
import counterscore.observation.Packed;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task brings back. */
final class Brought implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] packed;
  private final List<Integer> districts;
  private final long residentDays;
  private final List<LifeStory> lives;
  private final long process;

  /**
   * @param outcome what was observed of its districts; null: it had none
   * @param districts their numbers, in the order in which they were lived
   * @param residentDays that were lived, those of other lives among them
   * @param lives of residents whom a run keeps
   */
  Brought(@Nullable Outcome outcome, List<Integer> districts, long residentDays, List<LifeStory> lives) {
    this.packed = outcome == null ? new byte[0] : Packed.of(outcome);
    this.districts = List.copyOf(districts);
    this.residentDays = residentDays;
    this.lives = List.copyOf(lives);
    this.process = ProcessHandle.current().pid();
  }

  boolean isEmpty() {
    return packed.length == 0;
  }

  /** What was observed of its districts ({@link Packed}). */
  byte[] packed() {
    return packed.clone();
  }

  /** Numbers of its districts. */
  List<Integer> districts() {
    return districts;
  }

  void mergeInto(Outcome outcome) {
    Packed.merge(packed, outcome);
  }

  long residentDays() {
    return residentDays;
  }

  List<LifeStory> lives() {
    return lives;
  }

  /** Number of the process that lived them, on its machine. */
  long process() {
    return process;
  }
}
