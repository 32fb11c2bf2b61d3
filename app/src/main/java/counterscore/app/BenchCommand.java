package counterscore.app;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.lab.Bench;
import counterscore.lab.BenchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: what lives cost on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Lives cities of several sizes and says what that costs on this machine, as a whole and by parts.",
    footer = {
        "",
        "Nothing is kept. docs/bench.md says what each figure contains. Whatever else the machine does at the same time is in the"
            + " figures."
    })
final class BenchCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0", arity = "0..1", paramLabel = "SCENARIO", defaultValue = "press-2019",
      description = "a scenario file, or the name of a bundled one (default: ${DEFAULT-VALUE})")
  private String scenario = "";

  @Option(
      names = "--sizes", paramLabel = "N", split = ",", defaultValue = "100k,1M", converter = Numbers.OfSize.class,
      description = "residents, for example 100k,1M,22M (default: ${DEFAULT-VALUE})")
  private List<Long> sizes = new ArrayList<>();

  @Option(names = "--days", paramLabel = "D", description = "how many days (default: as declared)")
  private int days;

  @Option(
      names = "--threads", paramLabel = "T", split = ",",
      description = "worker threads, for example 1,2 (default: 1 and the processors)")
  private List<Integer> threads = new ArrayList<>();

  @Option(
      names = "--worlds", paramLabel = "W", split = ",",
      description = "worlds side by side, for example 1,8,64: the scenario and what it is with mechanisms switched off"
          + " (default: 1,8, and 64 at the smallest size)")
  private List<Integer> worlds = new ArrayList<>();

  @Option(
      names = "--set", paramLabel = "key=value",
      description = "a change of the scenario, for example schemes.city-score.start=900; may be repeated")
  private List<String> changes = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object instead of tables")
  private boolean json;

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var request = new BenchRequest(
        scenario, changes, days, sizes,
        threads.isEmpty() ? List.of(1, Runtime.getRuntime().availableProcessors()) : threads, worlds,
        console.workingDirectory());
    return switch (Bench.open(request)) {
      case Bench.Opened.Refused refused -> console.refuse(refused.problems());
      case Bench.Opened.Ready ready -> measure(ready);
    };
  }

  private int measure(Bench.Opened.Ready ready) {
    console.err().println("about " + Words.duration(ready.seconds()) + ", if nothing else keeps the machine busy");
    try (var interruption = new Interruption(console)) {
      var measured = ready.measure(
          new Interruptible(interruption), what -> console.err().println("  " + what));
      console.out().print(json ? BenchJson.of(measured) : BenchText.of(measured));
      console.out().flush();
      return Status.DONE;
    } catch (Runner.Interrupted e) {
      console.err().println("interrupted: nothing was measured to the end");
      return Status.INTERRUPTED;
    }
  }

  private record Interruptible(Interruption interruption) implements Progress {
    @Override
    public void advanced(int block, int day, long residentDays) {}

    @Override
    public boolean isCancelled() {
      return interruption.isRequested();
    }
  }
}
