package counterscore.app;

import counterscore.archive.RunPlace;
import counterscore.lab.Catalogue;
import counterscore.lab.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: a scenario of one's own, begun from a bundled one. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Writes a commented copy of a bundled scenario to start from.")
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "the file to make, for example mine.yaml")
  private String file = "";

  @Option(names = "--from", paramLabel = "NAME", required = true, description = "name of a bundled scenario")
  private String from = "";

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var text = Catalogue.text(from);
    if (text == null) {
      return console.refuse(List.of(Catalogue.unknown(from)));
    }
    var path = console.resolve(file);
    var obstacle = RunPlace.obstacle(path);
    if (obstacle != null) {
      return console.refuse(List.of(Problem.of("RUN-006", obstacle, "Name a file that is not there yet.")));
    }
    try {
      Files.writeString(path, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      return console.refuse(
          List.of(Problem.of("RUN-007", file + " could not be written: " + e.getMessage(), "Is the disk full?")));
    }
    console.err().println("wrote " + file + "; change it, then: counterscore run " + file);
    return Status.DONE;
  }
}
