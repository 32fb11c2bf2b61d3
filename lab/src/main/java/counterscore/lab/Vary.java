package counterscore.lab;

import counterscore.findings.Explained;
import counterscore.findings.Sensitivities;
import counterscore.findings.sensitivity.Design;
import counterscore.findings.sensitivity.Method;
import counterscore.scenario.Scenario;
import counterscore.scenario.Uncertain;
import counterscore.scenario.reading.Diagnostic;
import counterscore.scenario.reading.Nearest;
import counterscore.scenario.reading.Uncertainty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how harms and conduct depend on what is uncertain in a scenario: on quantities that declare a range. */
public final class Vary {
  /** Residents where the user names no number: the same city is lived many times. */
  public static final long RESIDENTS = 100_000;

  private static final int MOST_POINTS = 65_536;
  private static final int FEWEST_SAMPLES = 2;

  /** So many samples in vain for each that is wanted: then the ranges hardly go together. */
  private static final int TRIES = 20;

  private final Order order;
  private final Sensitivities.Asked asked;
  private final List<Problem> problems;
  private final Uncertainty uncertainty;

  private Vary(Order order, Sensitivities.Asked asked, List<Problem> problems) {
    this.order = order;
    this.asked = asked;
    this.problems = problems;
    this.uncertainty = Uncertainty.of(order.reading(), Order.changes(order.request()));
  }

  /** Checks a request; all its mistakes at once. */
  public static Opened open(Counterscore city, Sensitivities.Asked asked) {
    var request = city.request();
    var problems = new ArrayList<Problem>();
    checkSize(request, asked, problems);
    var reading = Order.read(request);
    var order = Order.check(
        smaller(request, reading.scenario()), reading, problems,
        scenario -> checkOutcomes(scenario, asked, problems));
    if (order == null) {
      return new Opened.Refused(problems);
    }
    if (!order.memory(1, 0).fits()) {
      problems.add(order.memory(1, 0).noRoom("Fewer days, categories or --threads take less"));
    }
    var varied = new Vary(order, asked, problems).exploring();
    if (varied == null || !problems.isEmpty()) {
      return new Opened.Refused(problems);
    }
    return order.isAnothers(varied.asked()) ? new Opened.Refused(List.of(order.anothers()))
        : new Opened.Ready(order, varied);
  }

  private static RunRequest smaller(RunRequest request, @Nullable Scenario scenario) {
    return request.residents() != null || scenario == null
        ? request
        : request.withResidents(Math.min(RESIDENTS, scenario.society().residents()));
  }

  private static void checkSize(RunRequest request, Sensitivities.Asked asked, List<Problem> problems) {
    if (request.replicates().count() != 1) {
      problems.add(
          Problem.of(
              "SEN-001", "--replicates: every sample of a sensitivity analysis by morris has other luck already",
              "Leave it out; --samples says how many there are."));
    }
    if (asked.samples() < FEWEST_SAMPLES || asked.samples() > MOST_POINTS) {
      problems.add(
          Problem.of(
              "SEN-002", "--samples is " + asked.samples(),
              "Give a number from " + FEWEST_SAMPLES + " to " + MOST_POINTS + "."));
    }
  }

  private static void checkOutcomes(Scenario scenario, Sensitivities.Asked asked, List<Problem> problems) {
    for (var key : asked.outcomes()) {
      if (named(scenario, key).isEmpty()) {
        var keys = Explained.of(scenario).stream().map(Explained::key).toList();
        var nearest = Nearest.to(key, keys);
        problems.add(
            Problem.of(
                "SEN-003", "--outcome: there is no \"" + key + "\" in the scenario",
                nearest == null ? "There are " + String.join(", ", keys) + "." : "Did you mean \"" + nearest + "\"?"));
      }
    }
    if (told(scenario, asked).isEmpty() && asked.outcomes().isEmpty()) {
      problems.add(
          Problem.of(
              "SEN-003", "the scenario has no harm that could be explained",
              "Name a conduct: --outcome acts/CONDUCT."));
    }
  }

  /** A key without its scheme or conduct means all of them. */
  private static List<Explained> named(Scenario scenario, String key) {
    return Explained.of(scenario).stream()
        .filter(each -> each.key().equals(key) || each.key().startsWith(key + "/")).toList();
  }

  private static List<Explained> told(Scenario scenario, Sensitivities.Asked asked) {
    return asked.outcomes().isEmpty()
        ? Explained.of(scenario).stream().filter(Explained::isHarm).toList()
        : asked.outcomes().stream().flatMap(key -> named(scenario, key).stream()).distinct().toList();
  }

  private @Nullable Exploring exploring() {
    var all = uncertainty.quantities();
    var chosen = chosen(all);
    if (chosen.isEmpty() || !problems.isEmpty()) {
      return null;
    }
    var factors = asked.by().factors(chosen);
    if (asked.method() == Method.SOBOL) {
      factors = Stream.concat(factors.stream(), asked.by().assumed(chosen).stream()).toList();
    }
    long points = (long) asked.samples() * (factors.size() + (asked.method() == Method.SOBOL ? 2 : 1));
    if (points > MOST_POINTS) {
      problems.add(
          Problem.of(
              "SEN-005",
              asked.samples() + " samples of " + factors.size() + " factors are " + points + " worlds, and at most "
                  + MOST_POINTS + " are lived",
              "Fewer --samples; --by part varies together what belongs together; --only KEY keeps to some."));
      return null;
    }
    var lived = new Points(uncertainty, chosen);
    var wrong = new ArrayList<Diagnostic>();
    var design = Design.of(
        asked.method(), chosen.size(), factors, asked.samples(), order.request().seed(),
        levels -> isPossible(lived, levels, wrong), TRIES * asked.samples());
    boolean isStuck = IntStream.range(0, factors.size()).anyMatch(f -> design.samplesOf(f).length < FEWEST_SAMPLES);
    if (design.samples() < asked.samples() || isStuck) {
      problems.add(
          Problem.of(
              "SEN-006",
              "numbers from these ranges can hardly hold at once, for example: " + wrong.getFirst().text(),
              "Make one of the ranges smaller, keep to others with --only, or take more --samples."));
      return null;
    }
    return new Exploring(order, asked, chosen, design, lived, told(order.experiment().scenario(), asked));
  }

  private static boolean isPossible(Points lived, double[] levels, List<Diagnostic> wrong) {
    var errors = lived.at(levels).errors();
    if (wrong.isEmpty()) {
      wrong.addAll(errors);
    }
    return errors.isEmpty();
  }

  private List<Uncertain> chosen(List<Uncertain> all) {
    if (all.isEmpty()) {
      problems.add(
          Problem.of(
              "SEN-004", "no quantity of the scenario declares a range",
              "Write {value: 3, range: [1, 8]} for a number."));
    }
    for (var key : asked.only()) {
      if (all.stream().noneMatch(quantity -> isBelow(quantity, key))) {
        var nearest = Nearest.to(key, Stream.concat(
            all.stream().map(Uncertain::path), all.stream().map(Uncertain::part).distinct()).toList());
        problems.add(
            Problem.of(
                "SEN-004", "--only: no quantity with a range stands at or below \"" + key + "\"",
                nearest == null ? "Table parameters of a run lists all quantities and their ranges."
                    : "Did you mean \"" + nearest + "\"?"));
      }
    }
    return asked.only().isEmpty() ? all
        : all.stream().filter(quantity -> asked.only().stream().anyMatch(key -> isBelow(quantity, key))).toList();
  }

  private static boolean isBelow(Uncertain quantity, String key) {
    return quantity.path().equals(key) || quantity.path().startsWith(key + ".");
  }
}
