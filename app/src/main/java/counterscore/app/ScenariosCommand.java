package counterscore.app;

import counterscore.lab.Catalogue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scenarios}: what comes with the program. */
@Command(
    name = "scenarios",
    mixinStandardHelpOptions = true,
    description = "Lists the scenarios that come with the program.")
final class ScenariosCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--json", description = "print a JSON list instead")
  private boolean json;

  ScenariosCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var entries = Catalogue.entries();
    if (json) {
      console.out().println(Json.write(entries));
      return Status.DONE;
    }
    int width = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    for (var entry : entries) {
      console.out().println(
          entry.name() + " ".repeat(width - entry.name().length()) + "  " + entry.title() + " (" + entry.basis().words()
              + ")");
    }
    return Status.DONE;
  }
}
