package counterscore.app;

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
    return options.run(console, Run.open(options.asked(console)));
  }
}
