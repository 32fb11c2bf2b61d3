package counterscore.app;

import counterscore.lab.Life;
import counterscore.lab.LifeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code life}: one invented resident's year, told entry by entry. */
@Command(
    name = "life",
    mixinStandardHelpOptions = true,
    description = "Tells the year of one invented resident, entry by entry, as it is in the run with the same seed.",
    footer = {
        "",
        "Scenario, size, days, seed and changes have to be those of the run. The resident exists in it and nowhere else."
    })
final class LifeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "SCENARIO", description = "a scenario file, or the name of a bundled one")
  private String scenario = "";

  @Option(names = "--resident", paramLabel = "K", required = true, description = "number of the resident, from 0")
  private long resident;

  @Option(names = "--residents", paramLabel = "N", description = "how many residents, instead of those declared")
  private @Nullable Long residents;

  @Option(names = "--days", paramLabel = "D", description = "how many days, instead of those declared")
  private @Nullable Integer days;

  @Option(names = "--seed", paramLabel = "S", description = "whole number that names the luck (default: 1)")
  private long seed = 1;

  @Option(names = "--set", paramLabel = "key=value", description = "a change of the scenario; may be repeated")
  private List<String> changes = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object instead")
  private boolean json;

  LifeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var request = new LifeRequest(scenario, changes, residents, days, seed, resident, console.workingDirectory());
    return switch (Life.tell(request)) {
      case Life.Refused refused -> console.refuse(refused.problems());
      case Life.Told told -> {
        console.out().print(json ? Json.of(told.story(), told.basis()) : told.text());
        yield Status.DONE;
      }
    };
  }
}
