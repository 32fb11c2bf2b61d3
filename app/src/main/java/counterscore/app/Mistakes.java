package counterscore.app;

import counterscore.lab.Problem;
import counterscore.scenario.reading.Nearest;
import java.util.List;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command that cannot be understood: says what is wrong and what was probably meant, in the form of all errors. */
final class Mistakes implements IParameterExceptionHandler {
  private final Console console;

  Mistakes(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    var name = mistake.getCommandLine().getCommandSpec().qualifiedName();
    var wayOut = name + " --help lists what can be given.";
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      wayOut = suggestion(unmatched) + wayOut;
    }
    console.refuse(List.of(Problem.of("USE-001", sentence(mistake), wayOut)));
    return Status.USAGE;
  }

  private static String sentence(ParameterException mistake) {
    var message = mistake.getMessage();
    if (message == null || message.isEmpty()) {
      return "the command cannot be understood";
    }
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static String suggestion(UnmatchedArgumentException mistake) {
    var commands = mistake.getCommandLine().getSubcommands().keySet();
    var nearest = Nearest.to(mistake.getUnmatched().getFirst(), commands);
    var suggestions = nearest == null ? mistake.getSuggestions() : List.of(nearest);
    return suggestions.isEmpty() ? "" : "Did you mean " + String.join(" or ", suggestions) + "? ";
  }
}
