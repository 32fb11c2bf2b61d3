package counterscore.app;

import counterscore.engine.Runner;
import counterscore.findings.Phrases;
import counterscore.lab.Opened;
import counterscore.lab.Problem;
import counterscore.lab.RunResult;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.function.Consumer;

/** A simulation at the command line: said beforehand, watched while it runs, stopped by Ctrl-C, told at the end. */
final class Session {
  private final Console console;
  private final Opened.Ready ready;

  Session(Console console, Opened.Ready ready) {
    this.console = console;
    this.ready = ready;
  }

  /** @param workers in words */
  void announce(long seed, String workers) {
    var experiment = ready.experiment();
    int worlds = ready.worlds();
    var replicates = ready.replicates();
    console.err().println(
        ready.name() + ": " + Phrases.count(experiment.residents()) + " residents, " + Phrases.count(experiment.days())
            + " days, " + (worlds == 1 ? "" : Phrases.count(worlds) + " worlds, ") + "seed " + seed + ", "
            + (replicates.count() == 1 ? "" : replicates.count() + " replicates with " + replicates.words() + ", ")
            + workers + (worlds == 1 ? "; about " : "; at most about ")
            + Words.duration(ready.estimate().seconds()) + " of simulation and "
            + ready.memory() / 1_000_000 + " MB of memory");
    if (replicates.resume()) {
      console.err().println(
          "resume: " + (ready.finished() == 0 ? "nothing was finished, so it begins"
              : ready.finished() + " of " + Phrases.count(ready.count()) + " " + ready.rounds()
                  + " were finished before"));
    }
  }

  /** Starts what lives the districts. */
  interface Lending {
    EngineOptions.Lent lend() throws IOException;
  }

  /** Status with which the command ends. */
  int run(Lending lending, Consumer<RunResult> tell) {
    var experiment = ready.experiment();
    try (var interruption = new Interruption(console)) {
      var progress = new ProgressLine(
          console,
          experiment.scenario().period().start(),
          ready.residentDays(),
          interruption::isRequested,
          System::nanoTime);
      RunResult result;
      try (var lent = lending.lend()) {
        result = ready.run(lent.runner(), progress);
      } catch (FileAlreadyExistsException e) {
        progress.finish();
        return console.refuse(
            List.of(
                Problem.of(
                    "RUN-004", "--out: " + e.getMessage(),
                    "Something has made it while the run was under way; what this run found is not kept.")));
      } catch (IOException e) {
        progress.finish();
        return console.refuse(
            List.of(
                Problem.of(
                    "RUN-008", "the results could not be written: " + e.getMessage(),
                    (ready.finished() == 0 ? "Nothing was left behind." : "What was finished is kept for --resume.")
                        + " Is the disk full?")));
      } catch (Runner.Lost e) {
        progress.finish();
        return console.refuse(
            List.of(
                Problem.of(
                    "RUN-016", "Spark gave up: " + e.getMessage(),
                    "docs/spark.md says where its warnings are and what a session needs; finished rounds are kept.")));
      } catch (Runner.Interrupted e) {
        progress.finish();
        console.err().println(
            ready.finished() == 0 ? "interrupted: the run was stopped and nothing was written"
                : "interrupted: " + ready.finished() + " of " + Phrases.count(ready.count()) + " " + ready.rounds()
                    + " are kept, and --resume goes on with them");
        return Status.INTERRUPTED;
      }
      progress.finish();
      tell.accept(result);
      console.out().flush();
      return Status.DONE;
    }
  }
}
