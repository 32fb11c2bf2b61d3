package counterscore.app;

import counterscore.lab.Assess;
import counterscore.lab.Counterscore;
import counterscore.lab.Opened;
import counterscore.lab.Problem;
import counterscore.report.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Model.CommandSpec;

/** {@code assess}: the draft of a rights impact assessment. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = "Drafts a rights impact assessment with numbers in it: what has to be asked, each risk with its finding, what was"
        + " assumed, and what safeguards do to the same residents. It gives no verdict and is no legal advice.",
    footer = {
        "",
        "Instead of SCENARIO the folder of a finished run can be named: then its numbers are used, it is not changed, and the"
            + " options of a city mean nothing. A scenario is lived beside all safeguards that it has room for, and the run is kept"
            + " like that of compare. docs/assess.md says what stands in a draft."
    })
final class AssessCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Mixin
  private CityOptions city = new CityOptions();

  @Mixin
  private ThreadsOption workers = new ThreadsOption();

  @Option(
      names = "--replicates",
      paramLabel = "R",
      description = "lives it R times with other luck and says where every number lies (default: 1)")
  private int replicates = 1;

  @Option(names = "--language", paramLabel = "en|de", description = "language of the draft (default: en)")
  private Language language = Language.EN;

  /** Forms of a draft. */
  enum Format {
    MD,
    HTML
  }

  @Option(names = "--format", paramLabel = "md|html", description = "form of the draft (default: md)")
  private Format format = Format.MD;

  @Option(names = "--out", paramLabel = "FILE", description = "the file to write (default: the standard output)")
  private @Nullable String out;

  @Option(
      names = "--keep", paramLabel = "DIR",
      description = "the folder to keep the run in (default: run-SCENARIO-1, -2, …)")
  private @Nullable String keep;

  AssessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new ArrayList<>(file().obstacles());
    var form = new Assess.Form(language, format == Format.HTML);
    if (Assess.isOfRun(city.scenario, console.workingDirectory())) {
      problems.addAll(meaningless());
      return problems.isEmpty() ? ofRun(form) : console.refuse(problems);
    }
    return switch (Assess.open(asked())) {
      case Opened.Refused refused -> {
        problems.addAll(refused.problems());
        yield console.refuse(problems);
      }
      case Opened.Ready ready -> problems.isEmpty() ? live(ready, form) : console.refuse(problems);
    };
  }

  private int live(Opened.Ready ready, Assess.Form form) {
    var session = new Session(console, ready);
    session.announce(city.seed, EngineOptions.words(workers.threads));
    var written = new int[] {Status.DONE};
    int status = session.run(() -> EngineOptions.threads(workers.threads), result -> {
      result.warnings().forEach(warning -> console.err().println("warning: " + warning));
      console.err().println("kept in " + result.folder().getFileName());
      written[0] = file().write(Assess.draft(result, form));
    });
    return status == Status.DONE ? written[0] : status;
  }

  private int ofRun(Assess.Form form) {
    return switch (Assess.ofRun(console.resolve(city.scenario), form)) {
      case Assess.Refused refused -> console.refuse(refused.problems());
      case Assess.Drafted drafted -> file().write(drafted.text());
    };
  }

  private OutFile file() {
    return new OutFile(console, out, "ASS-004", "ASS-005");
  }

  /** A finished run is as it was lived. */
  private List<Problem> meaningless() {
    return List.of("--residents", "--days", "--seed", "--set", "--threads", "--replicates", "--keep").stream()
        .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
        .map(
            option -> Problem.of(
                "ASS-001", option + " cannot be given with the folder of a finished run",
                "Leave it out, or name the scenario."))
        .toList();
  }

  private Counterscore asked() {
    var asked = city.asked(console).threads(workers.threads).replicates(replicates);
    return keep == null ? asked : asked.out(console.resolve(keep));
  }
}
