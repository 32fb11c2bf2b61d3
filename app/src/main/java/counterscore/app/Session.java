package counterscore.app;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.findings.Phrases;
import counterscore.lab.Estimate;
import counterscore.lab.Problem;
import counterscore.scenario.Experiment;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A simulation at the command line: said beforehand, watched while it runs, stopped by Ctrl-C, told at the end. */
final class Session {
  private final Console console;
  private final Experiment experiment;
  private final int worlds;

  /** @param worlds how many are lived side by side */
  Session(Console console, Experiment experiment, int worlds) {
    this.console = console;
    this.experiment = experiment;
    this.worlds = worlds;
  }

  /** Lives, keeps, and says what came of it. */
  interface Work<R> {
    R run(Progress progress) throws IOException;
  }

  void announce(String name, long seed, int threads, Estimate estimate) {
    console.err().println(
        name + ": " + Phrases.count(experiment.residents()) + " residents, " + Phrases.count(experiment.days())
            + " days, " + (worlds == 1 ? "" : worlds + " worlds, ") + "seed " + seed + ", "
            + (threads == 1 ? "1 thread" : threads + " threads") + (worlds == 1 ? "; about " : "; at most about ")
            + Words.duration(estimate.seconds()) + " of simulation, at most "
            + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB of heap");
  }

  /** Status with which the command ends. */
  <R> int run(Work<R> work, Consumer<R> tell) {
    try (var interruption = new Interruption(console)) {
      var progress = new ProgressLine(
          console,
          experiment.scenario().period().start(),
          experiment.residents() * experiment.days(),
          interruption::isRequested,
          System::nanoTime);
      R result;
      try {
        result = work.run(progress);
      } catch (IOException e) {
        progress.finish();
        return console.refuse(
            List.of(
                Problem.of(
                    "RUN-008", "the results could not be written: " + e.getMessage(),
                    "Nothing was left behind. Is the disk full?")));
      } catch (Runner.Interrupted e) {
        progress.finish();
        console.err().println("interrupted: the run was stopped and nothing was written");
        return Status.INTERRUPTED;
      }
      progress.finish();
      tell.accept(result);
      console.out().flush();
      return Status.DONE;
    }
  }
}
