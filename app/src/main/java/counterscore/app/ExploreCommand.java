package counterscore.app;

import counterscore.app.explorer.Explorer;
import counterscore.lab.Explore;
import counterscore.lab.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explore}: a page in a browser of this machine. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    description = "Serves a page on this machine: live a year under a scheme, change a rule, follow one life.",
    footer = {
        "",
        "It answers browsers of this machine alone; no other address can be given. Nothing is kept when it ends: Ctrl-C."
    })
final class ExploreCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0", arity = "0..1", paramLabel = "SCENARIO",
      description = "what to open: a scenario file, or the name of a bundled one (default: a choice of all)")
  private @Nullable String scenario;

  @Option(names = "--port", paramLabel = "P", description = "where it answers (default: ${DEFAULT-VALUE}; 0: any)")
  private int port = 8123;

  @Mixin
  private ThreadsOption workers = new ThreadsOption();

  ExploreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new ArrayList<Problem>();
    if (port < 0 || port > 65_535) {
      problems.add(Problem.of("EXP-003", "--port is " + port, "Give a number from 0 to 65,535."));
    }
    if (workers.threads < 1 || workers.threads > 1024) {
      problems.add(Problem.of("RUN-003", "--threads is " + workers.threads, "Give a number from 1 to 1,024."));
    }
    var file =
        scenario == null ? new Explore.Brought("", "", List.of()) : Explore.bring(scenario, console.workingDirectory());
    problems.addAll(file.problems());
    return problems.isEmpty() ? serve(file) : console.refuse(problems);
  }

  private int serve(Explore.Brought file) {
    try (var explorer =
        Explorer.start(port, new Explorer.Opened(file.name(), file.text()), workers.threads, Version.version())) {
      console.out().println("The explorer is open at " + explorer.address());
      console.out().println("It answers this machine alone and keeps nothing. Ctrl-C ends it.");
      console.out().flush();
      explorer.warm();
      new CountDownLatch(1).await();
      return Status.DONE;
    } catch (IOException e) {
      return console.refuse(
          List.of(
              Problem.of(
                  "EXP-004", "port " + port + " cannot be used: " + e.getMessage(),
                  "Is another explorer open there? Take another port, or --port 0 for any that is free.")));
    } catch (InterruptedException e) {
      return Status.DONE;
    }
  }
}
