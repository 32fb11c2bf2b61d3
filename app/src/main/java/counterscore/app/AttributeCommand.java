package counterscore.app;

import counterscore.lab.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attribute}: one scenario, lived with and without each of its mechanisms, to say which is to blame for what. */
@Command(
    name = "attribute",
    mixinStandardHelpOptions = true,
    description = "Says which part of a scheme is to blame: lives the same city with and without each mechanism, in every"
        + " combination, and shares what they do among them (Shapley values).",
    footer = {
        "",
        "Mechanisms are misattribution, fabrication, friends, speech-rules, feeds, responses, unequal-watching, unequal-error,"
            + " unequal-remedy, study and appeals; docs/model/attribution.md says what each does when it is off. They are told in the order given, and"
            + " none is ranked."
    })
final class AttributeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  private RunOptions options = new RunOptions();

  @Option(
      names = "--mechanisms",
      paramLabel = "a,b,c",
      split = ",",
      hideParamSyntax = true,
      description = "up to 6 mechanisms (default: all that the scenario has)")
  private List<String> mechanisms = new ArrayList<>();

  @Option(
      names = "--gaps",
      description = "share the gaps between groups instead: what was put in, unequal watching, unequal error, unequal remedy")
  private boolean gaps;

  AttributeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var named = mechanisms.stream().map(String::strip).toList();
    var asked = options.asked(console);
    return options.run(console, gaps ? Attribute.openGaps(asked, named) : Attribute.open(asked, named));
  }
}
