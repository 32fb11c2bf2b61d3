package counterscore.lab;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.scenario.Experiment;
import java.io.IOException;
import java.util.List;

/** What a request to run, compare or attribute comes to before anything is lived. */
public sealed interface Opened {
  /**
   * A request with mistakes; nothing was written.
   *
   * @param problems at least one
   */
  record Refused(List<Problem> problems) implements Opened {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** A request that can be run. */
  final class Ready implements Opened {
    private final Order order;
    private final Work work;

    Ready(Order order, Work work) {
      this.order = order;
      this.work = work;
    }

    /** Name of the scenario. */
    public String name() {
      return order.name();
    }

    /** The baseline. */
    public Experiment experiment() {
      return order.experiment();
    }

    /** How many are lived, the baseline and its other lives among them. */
    public int worlds() {
      return work.worlds();
    }

    /** How often they are lived. */
    public Replicates replicates() {
      return order.request().replicates();
    }

    /** What is lived in one go, and kept once it is finished, in the plural. */
    public String rounds() {
      return work.rounds();
    }

    /** How many rounds there are. */
    public int count() {
      return work.count();
    }

    /** How many of an interrupted run are taken up. */
    public int finished() {
      return work.finished();
    }

    /** Resident-days that are still to be lived. */
    public long residentDays() {
      return work.residentDays();
    }

    /** The largest resident set of the process that is to be expected [B]. */
    public long memory() {
      return work.memory().process();
    }

    /** What all worlds will take. */
    public Estimate estimate() {
      return work.estimate();
    }

    /**
     * Lives all worlds, and keeps the results.
     *
     * @throws IOException if the results cannot be written; nothing is left then
     * @throws Runner.Interrupted if it was cancelled; nothing is left then
     */
    public RunResult run(Runner runner, Progress progress) throws IOException {
      return work.live(runner, progress);
    }
  }
}
