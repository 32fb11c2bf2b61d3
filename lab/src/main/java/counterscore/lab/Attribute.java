package counterscore.lab;

import counterscore.findings.Attributions;
import counterscore.findings.Gaps;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which mechanisms of a scenario are to blame for which harm: lives it with and without each, in every combination. */
public final class Attribute {
  private Attribute() {}

  /**
   * Checks a request; all its mistakes at once.
   *
   * @param named mechanisms as typed; empty: all that the scenario has
   */
  public static Opened open(Counterscore asked, List<String> named) {
    var problems = new ArrayList<Problem>();
    var mechanisms = new LinkedHashSet<Mechanism>();
    named.forEach(key -> Mechanism.find(key).ifPresentOrElse(
        mechanism -> take(mechanism, mechanisms, problems), () -> problems.add(unknown(key))));
    var order =
        Order.check(asked.request(), problems, scenario -> check(scenario, named.isEmpty(), mechanisms, problems));
    return Living.open(order, problems, ready -> living(ready, List.copyOf(mechanisms)));
  }

  /**
   * The same for what gaps between groups are made of.
   *
   * @param named mechanisms as typed; there must be none
   */
  public static Opened openGaps(Counterscore asked, List<String> named) {
    var problems = new ArrayList<Problem>();
    if (!named.isEmpty()) {
      problems.add(
          Problem.of(
              "ATT-006", "--gaps has mechanisms of its own, and --mechanisms names others",
              "Leave one of the two out."));
    }
    var order = Order.check(asked.request(), problems, scenario -> checkGaps(scenario, problems));
    return Living.open(order, problems, Attribute::gaps);
  }

  private static Living gaps(Order order) {
    var scenario = order.experiment().scenario();
    return Living.beside(order, List.of("gaps"), Gaps.variants(scenario),
        outcome -> List.of(Gaps.of(scenario, outcome)));
  }

  private static void checkGaps(Scenario scenario, List<Problem> problems) {
    if (scenario.society().groups().values().stream().noneMatch(attribute -> attribute.size() > 1)) {
      problems.add(
          Problem.of(
              "ATT-007", "--gaps: the scenario declares no groups", "A gap is between categories of society.groups."));
    }
  }

  private static Living living(Order order, List<Mechanism> mechanisms) {
    var scenario = order.experiment().scenario();
    return Living.beside(
        order, mechanisms.stream().map(Mechanism::key).toList(), Attributions.variants(scenario, mechanisms),
        outcome -> List.of(Attributions.of(scenario, mechanisms, outcome)));
  }

  private static void take(Mechanism mechanism, Set<Mechanism> mechanisms, List<Problem> problems) {
    if (!mechanisms.add(mechanism)) {
      problems.add(
          Problem.of("ATT-002", "--mechanisms names " + mechanism.key() + " twice", "Leave one of the two out."));
    }
  }

  private static Problem unknown(String key) {
    var nearest = Nearest.to(key, Mechanism.keys());
    return Problem.of(
        "ATT-001", "--mechanisms: there is no mechanism \"" + key + "\"",
        nearest == null
            ? "There are " + String.join(", ", Mechanism.keys()) + "."
            : "Did you mean \"" + nearest + "\"?");
  }

  /** What is not declared cannot be to blame. */
  private static void check(
      Scenario scenario, boolean all, Set<Mechanism> mechanisms, List<Problem> problems) {
    var declared = Mechanism.declared(scenario);
    if (all) {
      mechanisms.addAll(declared);
    }
    for (var mechanism : mechanisms) {
      if (!declared.contains(mechanism)) {
        problems.add(
            Problem.of(
                "ATT-003", "--mechanisms: the scenario has nothing of " + mechanism.key(), has(declared)));
      }
    }
    if (all && declared.isEmpty()) {
      problems.add(Problem.of("ATT-004", "the scenario has none of the mechanisms", has(declared)));
    }
    if (mechanisms.size() > Attributions.MOST) {
      problems.add(
          Problem.of(
              "ATT-005",
              (all ? "the scenario has " : "--mechanisms names ") + mechanisms.size() + " mechanisms ("
                  + keys(mechanisms)
                  + "), and at most " + Attributions.MOST + " can be taken at once",
              "Name some of them, for example --mechanisms "
                  + keys(mechanisms.stream().limit(3).toList()).replace(" ", "")));
    }
  }

  private static String has(List<Mechanism> declared) {
    return declared.isEmpty()
        ? "Mechanisms are " + String.join(", ", Mechanism.keys()) + "."
        : "It has " + keys(declared) + ".";
  }

  private static String keys(Iterable<Mechanism> mechanisms) {
    var keys = new ArrayList<String>();
    mechanisms.forEach(mechanism -> keys.add(mechanism.key()));
    return keys.stream().collect(Collectors.joining(", "));
  }
}
