package counterscore.app;

import counterscore.archive.RunPlace;
import counterscore.lab.Catalogue;
import counterscore.lab.FirstScenario;
import counterscore.lab.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: a scenario of one's own, begun from a bundled one or from twelve answers. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Writes a scenario to start from: a commented copy of a bundled one, or a first one of your own from twelve"
        + " answers.")
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "the file to make, for example mine.yaml")
  private String file = "";

  @ArgGroup(multiplicity = "1")
  private Beginning beginning = new Beginning();

  /** What the scenario begins from. */
  static final class Beginning {
    @Option(names = "--from", paramLabel = "NAME", required = true, description = "name of a bundled scenario")
    private String from = "";

    @Option(
        names = "--ask", required = true,
        description = "ask twelve questions, the base rate first, about a score that looks for fraud")
    private boolean ask;
  }

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var path = console.resolve(file);
    var obstacle = RunPlace.obstacle(path);
    if (obstacle != null) {
      return console.refuse(List.of(Problem.of("RUN-006", obstacle, "Name a file that is not there yet.")));
    }
    return beginning.ask ? ask(path) : copy(path, beginning.from);
  }

  private int copy(Path path, String from) {
    var text = Catalogue.text(from);
    if (text == null) {
      return console.refuse(List.of(Catalogue.unknown(from)));
    }
    int status = write(path, text);
    if (status == Status.DONE) {
      console.err().println("wrote " + file + "; change it, then: counterscore run " + file);
    }
    return status;
  }

  private int ask(Path path) {
    List<Double> answers;
    try {
      answers = new Questionnaire(console).ask();
    } catch (IOException e) {
      return console.refuse(
          List.of(Problem.of("INI-001", "the answers could not be read: " + e.getMessage(), "Nothing was written.")));
    }
    int questions = FirstScenario.questions().size();
    if (answers.size() < questions) {
      return console.refuse(
          List.of(
              Problem.of(
                  "INI-001", "the answers end before question " + (answers.size() + 1) + " of " + questions,
                  "Nothing was written. An empty line takes what stands in brackets.")));
    }
    int status = write(path, FirstScenario.text(answers));
    if (status == Status.DONE) {
      console.err().println();
      console.err().println("wrote " + file + ", in which every number is assumed and has a range. Try next:");
      console.err().println("  counterscore run " + file);
      console.err().println("  counterscore compare " + file + " --variant 'no errors: misattribution, fabrication'");
      console.err().println("  counterscore sensitivity " + file);
    }
    return status;
  }

  private int write(Path path, String text) {
    try {
      Files.writeString(path, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      return console.refuse(
          List.of(Problem.of("RUN-007", file + " could not be written: " + e.getMessage(), "Is the disk full?")));
    }
    return Status.DONE;
  }
}
