package counterscore.app;

import counterscore.lab.Compare;
import counterscore.lab.FallingSilent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: a scenario beside variants of it, and every resident beside the twin. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Lives the same residents with the same luck under a scenario and under variants of it, and says what becomes"
        + " of whom: who is better or worse off, who is refused in one and not in the other, which speech is lost.",
    footer = {
        "",
        "A variant is 'TITLE: key=value, key=value' as for --set, the name of a mechanism that is switched off"
            + " (misattribution, fabrication, friends, speech-rules, feeds, responses, unequal-watching, unequal-error, unequal-remedy, study, appeals), or"
            + " both. Society, dispositions and period stay as they are. Variants are told in the order given, and none is"
            + " ranked; docs/model/worlds.md says what is counted, docs/model/reliability.md what --again does."
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  private RunOptions options = new RunOptions();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OTHER",
      description = "a second scenario over the same society, instead of variants")
  private @Nullable String other;

  @Option(
      names = "--variant",
      paramLabel = "VARIANT",
      description = "what is changed or switched off, for example 'no errors: misattribution, fabrication'; may be repeated")
  private List<String> variants = new ArrayList<>();

  @Option(
      names = "--again",
      description = "live the scenario twice more with other luck, and say whether the same residents would be graded the same: the"
          + " same life watched again, and another year")
  private boolean again;

  @Option(
      names = "--split",
      description = "also say how much of what each variant does comes directly, through friends, by what goes astray, and by"
          + " places that go to others; takes up to five more worlds for each variant (docs/model/split.md)")
  private boolean split;

  @Option(
      names = "--silence",
      description = "instead of variants: which lawful speech is done without the rules about it and not with them, as declared"
          + " and at both ends of the assumed strength of chilling")
  private boolean silence;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var asked = options.asked(console).variant(variants.toArray(String[]::new));
    return options.run(
        console, silence
            ? FallingSilent.open(asked, other == null && variants.isEmpty() && !again && !split)
            : Compare.open(asked, other, again, split));
  }
}
