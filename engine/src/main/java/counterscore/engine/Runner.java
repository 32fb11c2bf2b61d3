package counterscore.engine;

import counterscore.observation.Observations;
import counterscore.scenario.Experiment;

/** Lives an experiment. The result does not depend on which runner did it, or with how many threads. */
public interface Runner {
  /**
   * @throws Interrupted if {@link Progress#isCancelled()} became true before the run was complete
   */
  Observations run(Experiment experiment, Progress progress);

  /** Thrown when a run was cancelled; nothing of it is kept. */
  final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Interrupted() {
      super("the run was cancelled");
    }
  }
}
