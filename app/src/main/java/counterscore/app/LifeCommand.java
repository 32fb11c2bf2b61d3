package counterscore.app;

import counterscore.lab.CityRequest;
import counterscore.lab.Life;
import counterscore.lab.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code life}: one invented resident's year, told entry by entry, or a few of them as cards for a class. */
@Command(
    name = "life",
    mixinStandardHelpOptions = true,
    description = "Tells the year of one invented resident, entry by entry, as it is in the run with the same seed, or prints"
        + " a few such years on cards for a class.",
    footer = {
        "",
        "Scenario, size, days, seed and changes have to be those of the run. The resident exists in it and nowhere else."
    })
final class LifeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  private CityOptions city = new CityOptions();

  @ArgGroup(multiplicity = "1")
  private Whose whose = new Whose();

  /** One resident, or several. */
  static final class Whose {
    @Option(names = "--resident", paramLabel = "K", required = true, description = "number of the resident, from 0")
    private @Nullable Long resident;

    @Option(
        names = "--cards", paramLabel = "N", required = true,
        description = "print N cards instead: the year on the front, what of it was true on the back")
    private @Nullable Integer cards;
  }

  @Option(names = "--out", paramLabel = "FILE", description = "the page of cards to make (default: cards.html)")
  private String out = "cards.html";

  @Option(names = "--json", description = "print one JSON object instead (with --resident)")
  private boolean json;

  LifeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var request = new CityRequest(
        city.scenario, city.changes, city.residents, city.days, city.seed, console.workingDirectory());
    var reply = whose.cards == null
        ? Life.tell(request, Objects.requireNonNull(whose.resident))
        : Life.cards(request, whose.cards, "counterscore life " + city.words());
    return switch (reply) {
      case Life.Refused refused -> console.refuse(refused.problems());
      case Life.Told told -> {
        console.out().print(json ? Json.of(told.story(), told.basis()) : told.text());
        yield Status.DONE;
      }
      case Life.Printable printable -> write(printable.html());
    };
  }

  private int write(String html) {
    var file = console.resolve(out);
    try {
      Files.writeString(file, html, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      return console
          .refuse(List.of(Problem.of("LIF-003", "--out: " + out + " is there already", "Name another file.")));
    } catch (IOException e) {
      return console.refuse(
          List.of(Problem.of("LIF-004", "--out: " + out + " could not be written",
              "Name a file in a folder that is there.")));
    }
    console.out().println(out);
    return Status.DONE;
  }
}
