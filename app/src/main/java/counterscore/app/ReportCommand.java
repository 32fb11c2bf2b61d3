package counterscore.app;

import counterscore.archive.Query;
import counterscore.lab.Problem;
import counterscore.lab.Report;
import counterscore.report.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: a finished run told once more, or several side by side. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Tells a finished run once more: as a page, as Markdown, as JSON, or all of its tables as CSV. Of several runs, what"
        + " differs in what was asked for and what was found, with a column for each.",
    footer = {
        "",
        "A folder that is not as the run left it is refused, and no folder is changed. Runs stand in the order in which they are"
            + " named, and none is ranked. docs/tables.md says what every column means."
    })
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "RUN-DIR",
      description = "the folder of a finished run; several are told side by side")
  private List<String> folders = new ArrayList<>();

  /** Forms in which runs are told. */
  enum Format {
    HTML,
    MD,
    JSON,
    CSV
  }

  @Option(names = "--format", paramLabel = "html|md|json|csv", description = "in which form (default: html)")
  private Format format = Format.HTML;

  @Option(names = "--language", paramLabel = "en|de", description = "language of a page or of Markdown (default: en)")
  private @Nullable Language language;

  @Option(
      names = "--out", paramLabel = "FILE",
      description = "the file to write (default: the standard output); for csv the folder to make")
  private @Nullable String out;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var file = new OutFile(console, out, "REP-004", "REP-005");
    var problems = new ArrayList<>(file.obstacles());
    if (format == Format.CSV && out == null) {
      problems.add(
          Problem.of("REP-006", "--format csv writes a file for each table", "Name the folder to make: --out DIR."));
    }
    if (language != null && (format == Format.CSV || format == Format.JSON)) {
      problems.add(
          Problem.of("REP-007", "--language: tables and JSON have the words of the program alone", "Leave it out."));
    }
    return switch (Report.open(folders, console.workingDirectory())) {
      case Report.Refused refused -> {
        problems.addAll(refused.problems());
        yield console.refuse(problems);
      }
      case Report.Told told -> problems.isEmpty() ? tell(told, file) : console.refuse(problems);
    };
  }

  private int tell(Report.Told told, OutFile file) {
    try {
      return switch (format) {
        case HTML -> file.write(told.html(language()));
        case MD -> file.write(told.markdown(language()));
        case JSON -> file.write(Json.of(told) + "\n");
        case CSV -> csv(told, String.valueOf(out));
      };
    } catch (IOException | Query.Refused e) {
      return console.refuse(
          List.of(Problem.of("REP-005", "the runs could not be told: " + e.getMessage(), "Is the disk full?")));
    }
  }

  private Language language() {
    return language == null ? Language.EN : language;
  }

  private int csv(Report.Told told, String folder) throws IOException {
    told.csv(console.resolve(folder));
    console.out().println(folder);
    return Status.DONE;
  }
}
