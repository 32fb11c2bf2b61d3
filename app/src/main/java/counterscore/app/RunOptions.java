package counterscore.app;

import counterscore.lab.Counterscore;
import counterscore.lab.Opened;
import counterscore.lab.Replicates;
import counterscore.lab.RunResult;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that runs and keeps something has in common. */
final class RunOptions {
  @Mixin
  private CityOptions city = new CityOptions();

  @Mixin
  private ThreadsOption workers = new ThreadsOption();

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Option(
      names = "--replicates",
      paramLabel = "R",
      description = "lives it R times with other luck and says where every number lies (default: 1)")
  private int replicates = 1;

  @Option(names = "--other-people", description = "each replicate has other people as well")
  private boolean otherPeople;

  @Option(names = "--resume",
      description = "goes on with the districts or replicates that an interrupted run has finished")
  private boolean resume;

  @Option(names = "--out", paramLabel = "DIR", description = "the folder to make (default: run-SCENARIO-1, -2, …)")
  private @Nullable String out;

  @Option(names = "--json", description = "print one JSON object instead of the summary")
  private boolean json;

  /** Runs what was asked for, or says why not; returns the status with which the command ends. */
  int run(Console console, Opened opened) {
    var problems = new ArrayList<>(engine.problems(console));
    return switch (opened) {
      case Opened.Refused refused -> {
        problems.addAll(refused.problems());
        yield console.refuse(problems);
      }
      case Opened.Ready ready -> {
        if (!problems.isEmpty()) {
          yield console.refuse(problems);
        }
        var session = new Session(console, ready);
        session.announce(city.seed, engine.words(console, workers.threads));
        yield session.run(() -> engine.lend(console, workers.threads), result -> tell(console, result));
      }
    };
  }

  private void tell(Console console, RunResult result) {
    result.warnings().forEach(warning -> console.err().println("warning: " + warning));
    if (json) {
      console.out().println(Json.of(result));
    } else {
      console.out().print(result.summary());
    }
  }

  Counterscore asked(Console console) {
    var asked = city.asked(console).threads(workers.threads)
        .replicates(new Replicates(replicates, otherPeople, resume));
    return out == null ? asked : asked.out(console.resolve(out));
  }
}
