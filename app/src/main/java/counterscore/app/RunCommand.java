package counterscore.app;

import counterscore.engine.Runner;
import counterscore.engine.ThreadRunner;
import counterscore.findings.Phrases;
import counterscore.lab.Run;
import counterscore.lab.RunRequest;
import counterscore.lab.RunResult;
import counterscore.lab.Problem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: one scenario, lived once, told on the terminal and kept in a folder. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Lets every resident of a synthetic city live under a scheme, and says what the scheme did.",
    footer = {
        "",
        "The results go to the standard output, everything else to the error stream. The folder appears only when it is"
            + " complete; Ctrl-C stops the run and leaves nothing behind."
    })
final class RunCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  private CityOptions city = new CityOptions();

  @Option(names = "--threads", paramLabel = "T", description = "worker threads (default: the processors)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", paramLabel = "DIR", description = "the folder to make (default: run-SCENARIO-1, -2, …)")
  private @Nullable String out;

  @Option(names = "--json", description = "print one JSON object instead of the summary")
  private boolean json;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return switch (Run.open(request())) {
      case Run.Refused refused -> console.refuse(refused.problems());
      case Run.Ready ready -> run(ready);
    };
  }

  private RunRequest request() {
    return new RunRequest(
        city.scenario,
        city.changes,
        city.residents,
        city.days,
        city.seed,
        threads,
        out == null ? null : console.resolve(out),
        console.workingDirectory(),
        console.columns(),
        Version.version());
  }

  private int run(Run.Ready ready) {
    console.err().println(announcement(ready));
    try (var interruption = new Interruption(console)) {
      var progress = new ProgressLine(
          console,
          ready.experiment().scenario().period().start(),
          ready.experiment().residents() * ready.experiment().days(),
          interruption::isRequested,
          System::nanoTime);
      RunResult result;
      try {
        result = ready.run(new ThreadRunner(threads), progress);
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
      tell(result);
      return Status.DONE;
    }
  }

  private String announcement(Run.Ready ready) {
    return ready.name() + ": " + Phrases.count(ready.experiment().residents()) + " residents, "
        + Phrases.count(ready.experiment().days()) + " days, seed " + city.seed + ", "
        + (threads == 1 ? "1 thread" : threads + " threads") + "; about "
        + Words.duration(ready.estimate().seconds()) + " of simulation, at most "
        + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB of heap";
  }

  private void tell(RunResult result) {
    result.warnings().forEach(warning -> console.err().println("warning: " + warning));
    if (json) {
      console.out().println(Json.of(result));
    } else {
      console.out().print(result.summary());
    }
    console.out().flush();
  }
}
