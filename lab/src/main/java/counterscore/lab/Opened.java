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
    private final Living living;

    Ready(Order order, Living living) {
      this.order = order;
      this.living = living;
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
      return living.worlds();
    }

    /** How often they are lived. */
    public Replicates replicates() {
      return order.request().replicates();
    }

    /** How many replicates of an interrupted run are taken up. */
    public int finished() {
      return living.finished();
    }

    /** How often the residents of the baseline live. */
    public int lives() {
      return living.lives();
    }

    /** What all worlds will take. */
    public Estimate estimate() {
      return order.estimate(worlds());
    }

    /**
     * Lives all worlds, and keeps the results.
     *
     * @throws IOException if the results cannot be written; nothing is left then
     * @throws Runner.Interrupted if it was cancelled; nothing is left then
     */
    public RunResult run(Runner runner, Progress progress) throws IOException {
      return living.live(runner, progress);
    }
  }
}
