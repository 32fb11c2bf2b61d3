package counterscore.app;

import counterscore.lab.Problem;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: {@code counterscore COMMAND …}. */
@Command(
    name = "counterscore",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
        "A test bench for points schemes that grade people, on invented residents only.",
        "No personal data goes in; none comes out. A run says nothing about any person."
    },
    footerHeading = "%nExit status:%n",
    footer = {
        "  0 done · 1 bad input · 2 wrong usage · 3 interrupted · 70 a fault of Counterscore itself",
        "",
        "Start with: counterscore run press-2019 --residents 1000000"
    })
public final class Counterscore implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  Counterscore() {}

  /** Runs one command and ends the process with its status. */
  public static void main(String[] arguments) {
    System.exit(execute(Console.ofProcess(), arguments));
  }

  /** The same with another engine beside threads. */
  public static void main(String[] arguments, OtherEngine engine) {
    System.exit(execute(Console.ofProcess().with(engine), arguments));
  }

  /** Runs one command; the process goes on. */
  static int execute(Console console, String... arguments) {
    int status = statusOf(console, arguments);
    if (console.out().checkError() && status == Status.DONE) {
      status = console.refuse(
          List.of(
              Problem.of(
                  "OUT-001", "the standard output could not be written, and what should stand there is not complete",
                  "Is the disk full? A run that was kept is not touched by this.")));
    }
    console.err().flush();
    return status;
  }

  /** Exceptions end in {@link Faults} by themselves; a machine without memory throws something else. */
  private static int statusOf(Console console, String... arguments) {
    try {
      return commandLine(console).execute(arguments);
    } catch (Error e) {
      return new Faults(console).report(e, arguments);
    }
  }

  static CommandLine commandLine(Console console) {
    var line = new CommandLine(new Counterscore())
        .addSubcommand(new RunCommand(console))
        .addSubcommand(new CompareCommand(console))
        .addSubcommand(new AttributeCommand(console))
        .addSubcommand(new SensitivityCommand(console))
        .addSubcommand(new CalibrateCommand(console))
        .addSubcommand(new AssessCommand(console))
        .addSubcommand(new LifeCommand(console))
        .addSubcommand(new TestCommand(console))
        .addSubcommand(new CheckCommand(console))
        .addSubcommand(new ExploreCommand(console))
        .addSubcommand(new ScenariosCommand(console))
        .addSubcommand(new SchemaCommand(console))
        .addSubcommand(new InitCommand(console))
        .addSubcommand(new ReportCommand(console))
        .addSubcommand(new QueryCommand(console))
        .addSubcommand(new BenchCommand(console))
        .addSubcommand(new CompletionCommand(console));
    // A path that begins with @ is a path, not a file of arguments.
    return line
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(console.out())
        .setErr(console.err())
        .setUsageHelpWidth(100)
        .registerConverter(Long.class, Numbers::wholeNumber)
        .registerConverter(long.class, Numbers::wholeNumber)
        .registerConverter(Integer.class, text -> Math.toIntExact(Numbers.wholeNumber(text)))
        .registerConverter(int.class, text -> Math.toIntExact(Numbers.wholeNumber(text)))
        .setParameterExceptionHandler(new Mistakes(console))
        .setExecutionExceptionHandler(new Faults(console));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }
}
