package counterscore.app;

import counterscore.lab.SchemeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: walk-throughs of invented residents, held against the rules of a scheme. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Holds walk-throughs of invented residents against the rules of a scheme: what is written on which day, and"
        + " which points, score, tier and refusals are expected.",
    footer = {
        "",
        "Each case passes, or fails with the first line that does not hold. What holds instead is never told:",
        "a walk-through tests rules and is no way to score anyone. At most 40 cases in a call, 40 entries in a case.",
        "",
        "Exit status 1 where a case fails. Try: counterscore test flensburg"
    })
final class TestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*", paramLabel = "FILE",
      description = "files of walk-throughs, or names of bundled scenarios for those that come with them")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object: each case, whether it passes, and else the line")
  private boolean json;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return switch (SchemeTest.of(files, console.workingDirectory())) {
      case SchemeTest.Refused refused -> console.refuse(refused.problems());
      case SchemeTest.Judged judged -> {
        console.out().print(json ? Json.of(judged) : text(judged));
        yield judged.isPassed() ? Status.DONE : Status.BAD_INPUT;
      }
    };
  }

  private static String text(SchemeTest.Judged judged) {
    var text = new StringBuilder();
    for (var verdict : judged.verdicts()) {
      var failure = verdict.failure();
      if (failure != null) {
        text.append(failure.where()).append(": ").append(verdict.name()).append(": ").append(failure.message())
            .append('\n');
      }
    }
    long failed = judged.verdicts().stream().filter(verdict -> !verdict.isPassed()).count();
    int cases = judged.verdicts().size();
    return text + "synthetic: " + (cases == 1 ? "1 case" : cases + " cases") + " of invented residents, "
        + (failed == 0 ? "all pass" : failed + (failed == 1 ? " fails" : " fail")) + "\n";
  }
}
