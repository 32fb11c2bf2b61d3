package counterscore.app;

import counterscore.lab.Catalogue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code schema}: for editors that complete and check a scenario while it is written. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema of a scenario file.",
    footer = {
        "",
        "An editor with YAML support completes keys when the first line of a scenario is",
        "  # yaml-language-server: $schema=scenario.schema.json",
        "and the schema was stored under that name: counterscore schema > scenario.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(Catalogue.schema());
    return Status.DONE;
  }
}
