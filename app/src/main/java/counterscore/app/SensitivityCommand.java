package counterscore.app;

import counterscore.findings.Sensitivities;
import counterscore.findings.sensitivity.Grouping;
import counterscore.findings.sensitivity.Method;
import counterscore.lab.Vary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sensitivity}: a scenario at many places inside its ranges, to say which assumptions carry its numbers. */
@Command(
    name = "sensitivity",
    mixinStandardHelpOptions = true,
    description = "Says how far the numbers can be trusted: lives the city at many places inside the ranges that the scenario"
        + " declares, and says which uncertain numbers its harms depend on, and what would have to be measured first.",
    footer = {
        "",
        "Outcomes are worst-tier-months, refusals, tainted-refusals, speech-withheld and acts/CONDUCT. Ranges under schemes are"
            + " read as what the sources leave open; nothing is ranked as a setting or called best. Without --residents the"
            + " city has at most 100,000. docs/model/sensitivity.md says what is computed."
    })
final class SensitivityCommand implements Callable<Integer> {
  private static final int STEPS = 10;
  private static final int SHARES = 256;

  private final Console console;

  @Mixin
  private RunOptions options = new RunOptions();

  @Option(
      names = "--method",
      paramLabel = "M",
      description = "morris: which numbers matter at all, for few worlds; sobol: which share of the variance each holds, for many"
          + " (default: morris)")
  private Method method = Method.MORRIS;

  @Option(
      names = "--by",
      paramLabel = "G",
      description = "what is varied as one: quantity, part (a conduct, a watcher, a scheme), or certainty (default: quantity)")
  private Grouping by = Grouping.QUANTITY;

  @Option(
      names = "--only",
      paramLabel = "KEY",
      split = ",",
      hideParamSyntax = true,
      description = "keep to quantities at or below a key, for example conduct.littering; may be repeated")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--outcome",
      paramLabel = "H",
      split = ",",
      hideParamSyntax = true,
      description = "what is explained, for example refusals or acts/littering (default: every harm)")
  private List<String> outcomes = new ArrayList<>();

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "places from which steps are taken (morris, default: 10), or pairs of places (sobol, default: 256)")
  private @Nullable Integer samples;

  SensitivityCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int number = samples != null ? samples : switch (method) {
      case MORRIS -> STEPS;
      case SOBOL -> SHARES;
    };
    return options.run(
        console, Vary.open(options.asked(console), new Sensitivities.Asked(method, by, only, outcomes, number)));
  }
}
