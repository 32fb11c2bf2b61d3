package counterscore.app;

import counterscore.lab.Check;
import counterscore.lab.Problem;
import counterscore.report.CheckText;
import counterscore.report.Sarif;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: a scheme on paper, as a lawyer and an engineer would read it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reads a scheme as a lawyer and an engineer would, without running it: legal questions and flags, what a rule"
        + " cannot do, what its numbers imply.",
    footer = {
        "",
        "A screening aid and no legal advice. Flags never change the exit status. docs/check.md says how to read it."
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "scenario files, or names of bundled ones")
  private List<String> scenarios = new ArrayList<>();

  @Option(
      names = "--set", paramLabel = "key=value",
      description = "a change of the scenario, for example governance.review=independent; may be repeated")
  private List<String> changes = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object instead")
  private boolean json;

  @Option(
      names = "--sarif", paramLabel = "FILE",
      description = "also write SARIF 2.1.0 for a code host; - prints it instead of the text")
  private @Nullable String sarif;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return switch (Check.of(scenarios, changes, console.workingDirectory())) {
      case Check.Refused refused -> console.refuse(refused.problems());
      case Check.Reviewed reviewed -> tell(reviewed.sheets());
    };
  }

  private int tell(List<Check.Sheet> sheets) {
    sheets.forEach(
        sheet -> sheet.reading().warnings().forEach(warning -> console.err().println(warning.text())));
    if (sarif != null) {
      var text = Sarif.of(Version.version(), sheets.stream().map(Check.Sheet::review).toList());
      if (sarif.equals("-")) {
        console.out().print(text);
        return Status.DONE;
      }
      try {
        Files.writeString(console.resolve(sarif), text);
      } catch (IOException e) {
        return console.refuse(
            List.of(
                Problem.of(
                    "CHK-001", "--sarif: " + sarif + " could not be written",
                    "Name a file in a folder that is there.")));
      }
    }
    if (json) {
      console.out().println(CheckJson.of(sheets));
      return Status.DONE;
    }
    console.out().print(
        sheets.stream()
            .map(
                sheet -> CheckText.of(
                    Objects.requireNonNull(sheet.reading().scenario()), sheet.review(), console.columns()))
            .collect(Collectors.joining("\n")));
    return Status.DONE;
  }
}
