package counterscore.engine;

import counterscore.observation.LifeStory;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Lives an experiment. The result does not depend on which runner did it, or with how many threads. */
public interface Runner {
  /** What it is called in the record of a run. */
  default String name() {
    return "threads";
  }

  /**
   * @param lives hears what happened to each of a few residents whom nobody picked, in order of number, when the run is complete
   * @throws Interrupted if {@link Progress#isCancelled()} became true before the run was complete
   */
  default Observations run(Experiment experiment, Progress progress, Consumer<LifeStory> lives) {
    return compare(new Comparison(experiment, List.of()), progress, lives).baseline();
  }

  /** The same, for those who want the counts alone. */
  default Observations run(Experiment experiment, Progress progress) {
    return run(experiment, progress, _ -> {});
  }

  /**
   * Lives a baseline and its variants. What is observed of a variant is bit for bit what a run of its scenario alone observes.
   *
   * @param lives hears of residents of the baseline
   */
  default Outcome compare(Comparison comparison, Progress progress, Consumer<LifeStory> lives) {
    return compare(comparison, progress, lives, Keeping.NOTHING);
  }

  /**
   * The same, going on where an interrupted run stopped.
   *
   * @param keeping what that one has lived, and what this one is to keep
   */
  Outcome compare(Comparison comparison, Progress progress, Consumer<LifeStory> lives, Keeping keeping);

  /**
   * Lives comparisons that know nothing of each other: replicates, points of a design.
   *
   * @param rounds asked for one after the other, a few ahead at most
   * @param finished hears of each as soon as it is complete, in any order, one at a time
   * @throws IOException of {@code finished}
   */
  default void live(Iterator<Round> rounds, Finished finished) throws IOException {
    while (rounds.hasNext()) {
      var round = rounds.next();
      finished.hear(round, compare(round.comparison, round.progress, _ -> {}));
    }
  }

  /** One of several comparisons. */
  record Round(int number, Comparison comparison, Progress progress) {}

  /** Hears what was observed in a round. */
  interface Finished {
    void hear(Round round, Outcome outcome) throws IOException;
  }

  /** Thrown when what was to live the districts gave up: machines were lost for good, or there were none. */
  final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Lost(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Thrown when a run was cancelled; nothing of it is kept. */
  final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Interrupted() {
      super("the run was cancelled");
    }
  }
}
