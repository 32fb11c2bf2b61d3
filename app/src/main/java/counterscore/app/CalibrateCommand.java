package counterscore.app;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.engine.ThreadRunner;
import counterscore.findings.Phrases;
import counterscore.findings.fit.Fit;
import counterscore.lab.Calibrate;
import counterscore.lab.CityRequest;
import counterscore.lab.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code calibrate}: numbers about the world, fitted to published counts. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = "Fits up to three numbers about the world to published counts, and writes the scenario with the fitted numbers."
        + " The scheme is never fitted, nor how groups differ, nor how errors fall.",
    footer = {
        "",
        "Free are quantities with a range under society, dispositions, conduct.*.rate, watchers.*.density and responses. The file"
            + " of targets has the lines table,cell,count,of; docs/model/calibration.md says what they mean. Without --residents the"
            + " city has at most 100,000."
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 100_000;

  private final Console console;

  @Mixin
  private CityOptions city = new CityOptions();

  @Option(names = "--target", paramLabel = "FILE", required = true,
      description = "published counts: table,cell,count,of")
  private String target = "";

  @Option(
      names = "--free", paramLabel = "KEY", split = ",", hideParamSyntax = true, required = true,
      description = "what may move inside its range, for example dispositions.driving.gamma.shape; up to three")
  private List<String> free = new ArrayList<>();

  @Mixin
  private ThreadsOption workers = new ThreadsOption();

  @Option(names = "--out", paramLabel = "FILE", description = "the scenario to write (default: SCENARIO-fitted.yaml)")
  private @Nullable String out;

  @Option(names = "--json", description = "print one JSON object instead")
  private boolean json;

  CalibrateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String targets;
    try (var in = Files.newInputStream(console.resolve(target))) {
      var bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        return refuse("--target: " + target + " is larger than " + Phrases.count(MOST_BYTES) + " bytes",
            "Keep to 200 lines.");
      }
      targets = new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      return refuse("--target: " + target + " cannot be read", "Name a file of lines table,cell,count,of.");
    }
    var file = out != null ? out
        : city.scenario.substring(Math.max(city.scenario.lastIndexOf('/'), city.scenario.lastIndexOf('\\')) + 1)
            .replaceFirst("\\.(yaml|yml)$", "") + "-fitted.yaml";
    if (Files.exists(console.resolve(file))) {
      return refuse("--out: " + file + " is there already", "Name another file: nothing is overwritten.");
    }
    var runner = new ThreadRunner(Math.max(1, workers.threads));
    var request = new CityRequest(
        city.scenario, city.changes, city.residents, city.days, city.seed, console.workingDirectory());
    return switch (Calibrate.open(request, new Calibrate.Asked(target, targets, free), runner)) {
      case Calibrate.Refused refused -> console.refuse(refused.problems());
      case Calibrate.Ready ready -> fit(ready, runner, file);
    };
  }

  private int refuse(String message, String wayOut) {
    return console.refuse(List.of(Problem.of("CAL-008", message, wayOut)));
  }

  private int fit(Calibrate.Ready ready, Runner runner, String file) {
    console.err().println(
        "calibrate: " + Phrases.count(ready.experiment().residents()) + " residents, "
            + Phrases.count(ready.experiment().days()) + " days, " + ready.targets().size() + " targets, "
            + ready.free().size() + " free, seed " + city.seed);
    try (var interruption = new Interruption(console)) {
      Fit fit;
      try {
        fit = ready.fit(runner, until(interruption::isRequested), this::lived);
      } catch (Runner.Interrupted e) {
        console.err().println("interrupted: nothing was written");
        return Status.INTERRUPTED;
      }
      try {
        Files.writeString(console.resolve(file), ready.rewritten(fit), StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        return refuse("--out: " + file + " is there already", "Name another file: nothing is overwritten.");
      } catch (IOException e) {
        return refuse("--out: " + file + " could not be written", "Name a file in a folder that is there.");
      }
      console.out().print(json ? Json.of(fit, file) : FitText.of(fit, file));
      console.out().flush();
      return Status.DONE;
    }
  }

  private void lived(int run, double[] values, double misfit) {
    var at = new ArrayList<String>();
    for (double value : values) {
      at.add(Phrases.withMinus(value, 4));
    }
    console.err().println(
        "run " + run + " at " + String.join(", ", at) + ": "
            + (Double.isNaN(misfit) ? "impossible" : "misfit " + Phrases.number(misfit, 4)));
  }

  private static Progress until(BooleanSupplier cancelled) {
    return new Progress() {
      @Override
      public void advanced(int block, int day, long residentDays) {}

      @Override
      public boolean isCancelled() {
        return cancelled.getAsBoolean();
      }
    };
  }
}
