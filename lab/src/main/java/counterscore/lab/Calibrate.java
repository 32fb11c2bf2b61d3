package counterscore.lab;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.findings.Phrases;
import counterscore.findings.fit.Fit;
import counterscore.findings.fit.Target;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.scenario.Uncertain;
import counterscore.scenario.reading.Nearest;
import counterscore.scenario.reading.Reading;
import counterscore.scenario.reading.Rewriting;
import counterscore.scenario.reading.ScenarioReader;
import counterscore.scenario.reading.Uncertainty;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fits up to three numbers about the world to published counts: never the scheme, never what is unequal between groups. */
public final class Calibrate {
  /** Residents where the user names no number: the same city is lived many times. */
  public static final long RESIDENTS = 100_000;

  private static final int MOST = 3;

  /** What may be fitted: society, dispositions, rates of conduct, coverage of watchers, responses. */
  private static final Pattern FREE = Pattern.compile(
      "society\\..+|dispositions\\..+|conduct\\.[^.]+\\.rate\\..+|watchers\\.[^.]+\\.density\\..+|responses\\..+");

  /** Within those, what says how groups differ. */
  private static final Pattern GROUPS = Pattern.compile("(.+\\.)?(factors|exposure|recognition)\\..+");

  private final CityRequest request;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private Calibrate(CityRequest request, String file) {
    this.request = request;
    this.file = file;
  }

  /**
   * What is asked for.
   *
   * @param file name of the file of targets, as typed
   * @param targets its text
   * @param free keys of what may move
   */
  public record Asked(String file, String targets, List<String> free) {
    public Asked {
      free = List.copyOf(free);
    }
  }

  /** Whether calibration may change a quantity (B04). */
  public static boolean mayFit(String path) {
    return FREE.matcher(path).matches() && !GROUPS.matcher(path).matches();
  }

  /** What a request comes to before anything is lived. */
  public sealed interface Opened permits Refused, Ready {}

  /** A request with mistakes; nothing was lived. */
  public record Refused(List<Problem> problems) implements Opened {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Checks a request; all its mistakes at once. */
  public static Opened open(CityRequest request, Asked asked, Runner runner) {
    return new Calibrate(request, asked.file()).open(asked, runner);
  }

  private Opened open(Asked asked, Runner runner) {
    if (!request.changes().isEmpty()) {
      problems.add(
          Problem.of(
              "CAL-003", "--set: a fitted scenario is written, and would not hold the change",
              "Make the change in a copy: counterscore init mine.yaml --from NAME."));
    }
    Size.check(request.residents(), request.days(), problems);
    var reading = ScenarioReader.find(request.scenario(), request.workingDirectory(), List.of());
    reading.errors().forEach(error -> problems.add(Problem.of(error)));
    var targets = Targets.read(file, asked.targets(), problems);
    var scenario = reading.scenario();
    if (scenario == null) {
      return new Refused(problems);
    }
    var uncertainty = Uncertainty.of(reading, List.of());
    var free = free(asked.free(), uncertainty.quantities());
    var experiment = experiment(scenario);
    if (problems.isEmpty()) {
      Targets.check(file, targets, runner.run(experiment.withResidents(1), Progress.SILENT), problems);
    }
    return problems.isEmpty()
        ? new Ready(reading, experiment, targets, free, new Points(uncertainty, free), file)
        : new Refused(problems);
  }

  private Experiment experiment(Scenario scenario) {
    long residents = request.residents() != null ? request.residents()
        : Math.min(RESIDENTS, scenario.society().residents());
    return Size.experiment(scenario, request.seed(), residents, request.days());
  }

  private List<Uncertain> free(List<String> keys, List<Uncertain> quantities) {
    var free = new ArrayList<Uncertain>();
    for (var key : keys) {
      var found = find(key, quantities);
      if (found != null && !free.contains(found)) {
        free.add(found);
      }
    }
    if (keys.isEmpty() || keys.size() > MOST) {
      problems.add(
          Problem.of("CAL-004", "--free names " + keys.size() + " quantities", "Name one, two or three of them."));
    }
    return free;
  }

  private @Nullable Uncertain find(String key, List<Uncertain> quantities) {
    if (!mayFit(key) && !mayFit(key + ".per-year")) {
      problems.add(Problem.of("CAL-005", "--free: " + key + " is not fitted", why(key)));
      return null;
    }
    var found = quantities.stream()
        .filter(quantity -> quantity.path().equals(key) || quantity.path().startsWith(key + ".per-")).findFirst()
        .orElse(null);
    if (found == null) {
      var nearest = Nearest.to(
          key, quantities.stream().map(Uncertain::path).filter(Calibrate::mayFit).toList());
      problems.add(
          Problem.of(
              "CAL-006", "--free: no quantity with a range stands at \"" + key + "\"",
              nearest != null ? "Did you mean \"" + nearest + "\"?"
                  : "A fit stays inside the range of a number: write {value: 3, range: [1, 8], certainty: assumed}."));
    } else if (found.isWhole() || found.isDated()) {
      problems.add(
          Problem.of(
              "CAL-007", "--free: " + key + (found.isDated() ? " has several dates" : " is a whole number"),
              "Only a number that can move without steps, one for the whole run, is fitted."));
      return null;
    }
    return found;
  }

  private static String why(String key) {
    if (key.startsWith("schemes") || key.startsWith("demands")) {
      return "Calibration fits the world, never the scheme: what a scheme demands is written down, not fitted.";
    }
    return GROUPS.matcher(key + ".").matches() || GROUPS.matcher(key + ".x").matches() || key.contains("recognition")
        ? "How groups differ and how errors fall is never fitted: it has to be measured."
        : "Fitted are quantities under society, dispositions, conduct.*.rate, watchers.*.density and responses.";
  }

  /** A request that can be run. */
  public static final class Ready implements Opened {
    private final Reading reading;
    private final Experiment experiment;
    private final List<Target> targets;
    private final List<Uncertain> free;
    private final Points points;
    private final String file;

    private Ready(
        Reading reading, Experiment experiment, List<Target> targets, List<Uncertain> free, Points points,
        String file) {
      this.reading = reading;
      this.experiment = experiment;
      this.targets = List.copyOf(targets);
      this.free = List.copyOf(free);
      this.points = points;
      this.file = file;
    }

    public Experiment experiment() {
      return experiment;
    }

    public List<Uncertain> free() {
      return free;
    }

    public List<Target> targets() {
      return targets;
    }

    /**
     * Lives the city again and again, with the same luck, until it agrees with the targets as well as it can.
     *
     * @throws Runner.Interrupted if it was cancelled
     */
    public Fit fit(Runner runner, Progress progress, Listener listener) {
      return new Fitting(experiment, targets, free, points, runner, progress, listener).fit();
    }

    /** The text of the scenario with the fitted numbers and the fit as their source; all else as it was. */
    public String rewritten(Fit fit) {
      var numbers = fit.numbers().stream()
          .map(number -> new Rewriting.Number(number.quantity().path(), number.value())).toList();
      return Rewriting.of(reading.text(), numbers, "calibration", source(fit));
    }

    private String source(Fit fit) {
      var open = fit.numbers().stream().filter(Fit.Number::isOpen).map(number -> number.quantity().path()).toList();
      return "Fitted with counterscore calibrate to " + fit.hits().size() + " published counts (" + file + "): misfit "
          + Phrases.number(fit.misfit(), 3) + " with " + fit.degrees() + (fit.degrees() == 1 ? " degree" : " degrees")
          + " of freedom, "
          + fit.residents() + " residents, seed " + experiment.peopleSeed() + "."
          + (open.isEmpty() ? "" : " Left open by the counts: " + String.join(", ", open) + ".");
    }
  }

  /** Hears of every run of a fit. */
  public interface Listener {
    /**
     * @param run its number, from 1
     * @param values of the free numbers
     * @param misfit NaN where these values cannot hold at once
     */
    void lived(int run, double[] values, double misfit);
  }
}
