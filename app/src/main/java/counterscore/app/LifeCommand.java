package counterscore.app;

import counterscore.lab.Life;
import counterscore.lab.LifeRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin
  private CityOptions city = new CityOptions();

  @Option(names = "--resident", paramLabel = "K", required = true, description = "number of the resident, from 0")
  private long resident;

  @Option(names = "--json", description = "print one JSON object instead")
  private boolean json;

  LifeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var request = new LifeRequest(
        city.scenario, city.changes, city.residents, city.days, city.seed, resident, console.workingDirectory());
    return switch (Life.tell(request)) {
      case Life.Refused refused -> console.refuse(refused.problems());
      case Life.Told told -> {
        console.out().print(json ? Json.of(told.story(), told.basis()) : told.text());
        yield Status.DONE;
      }
    };
  }
}
