package counterscore.app;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: for shells that complete what is typed. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script with which bash and zsh complete commands, options and names of scenarios.",
    footer = {
        "",
        "For this shell:     source <(counterscore completion)",
        "For every shell:    counterscore completion > ~/.local/share/bash-completion/completions/counterscore",
        "zsh needs first:    autoload -U +X compinit bashcompinit && compinit && bashcompinit"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(AutoComplete.bash("counterscore", spec.root().commandLine()));
    return Status.DONE;
  }
}
