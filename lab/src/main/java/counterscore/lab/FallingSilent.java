package counterscore.lab;

import counterscore.findings.Silences;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Question;
import counterscore.scenario.Scenario;
import counterscore.scenario.Silencing;
import java.util.ArrayList;
import java.util.List;

/** Lives a scenario with and without its rules about lawful speech, and says which speech falls silent. */
public final class FallingSilent {
  private FallingSilent() {}

  /**
   * Checks a request; all its mistakes at once.
   *
   * @param isAlone whether neither variants nor a second scenario are named beside it
   */
  public static Opened open(Counterscore asked, boolean isAlone) {
    var problems = new ArrayList<Problem>();
    if (!isAlone) {
      problems.add(
          Problem.of(
              "CMP-004", "--silence has variants of its own, and there are others",
              "Leave --silence out, or the variants and the second scenario."));
    }
    var order = Order.check(asked.request(), problems, scenario -> check(scenario, problems));
    return Living.open(order, problems, FallingSilent::living);
  }

  private static void check(Scenario scenario, List<Problem> problems) {
    if (!Mechanism.SPEECH_RULES.isDeclared(scenario)) {
      problems.add(
          Problem.of(
              "CMP-005", "--silence: nothing counts in the scenario that is lawful speech",
              "A scheme with a rule for conduct marked speech: true has something to be silent about."));
    }
  }

  private static Living living(Order order) {
    var scenario = order.experiment().scenario();
    return Living.asking(
        order, List.of("silence"), Silencing.variants(scenario), Question.SILENCE,
        outcome -> List.of(Silences.of(scenario, outcome)));
  }
}
