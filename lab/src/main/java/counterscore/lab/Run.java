package counterscore.lab;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.scenario.Experiment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs one scenario: reads it, lets a runner live it, finds what it means, keeps it and tells it. */
public final class Run {
  private Run() {}

  /** What a request comes to before anything is run. */
  public sealed interface Opened permits Refused, Ready {}

  /**
   * A request with mistakes; nothing was written.
   *
   * @param problems at least one
   */
  public record Refused(List<Problem> problems) implements Opened {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** A request that can be run. */
  public static final class Ready implements Opened {
    private final Order order;

    private Ready(Order order) {
      this.order = order;
    }

    /** Name of the scenario. */
    public String name() {
      return order.name();
    }

    public Experiment experiment() {
      return order.experiment();
    }

    /** What the run will take. */
    public Estimate estimate() {
      return order.estimate(1);
    }

    /** What the scenario's author should look at. */
    public List<String> warnings() {
      return order.warnings();
    }

    /**
     * Runs, and keeps the results.
     *
     * @throws IOException if the results cannot be written; nothing is left then
     * @throws Runner.Interrupted if it was cancelled; nothing is left then
     */
    public RunResult run(Runner runner, Progress progress) throws IOException {
      return Living.alone(order).live(runner, progress);
    }
  }

  /** Checks a request; all its mistakes at once. */
  public static Opened open(RunRequest request) {
    var problems = new ArrayList<Problem>();
    var order = Order.check(request, problems, _ -> {});
    if (order != null) {
      order.room(1, problems);
    }
    return order == null || !problems.isEmpty() ? new Refused(problems) : new Ready(order);
  }
}
