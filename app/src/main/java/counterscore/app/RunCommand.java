package counterscore.app;

import counterscore.engine.ThreadRunner;
import counterscore.lab.Run;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  private RunOptions options = new RunOptions();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return switch (Run.open(options.request(console))) {
      case Run.Refused refused -> console.refuse(refused.problems());
      case Run.Ready ready -> {
        var session = new Session(console, ready.experiment(), 1);
        session.announce(ready.name(), options.city.seed, options.threads, ready.estimate());
        yield session.run(progress -> ready.run(new ThreadRunner(options.threads), progress),
            result -> options.tell(console, result));
      }
    };
  }
}
