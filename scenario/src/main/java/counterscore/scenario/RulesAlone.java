package counterscore.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario in which a score depends on nothing but the resident's own entries: no friends, no other score, no response; a reset
 * that may come does come. What is left is what the rules say.
 */
public final class RulesAlone {
  private RulesAlone() {}

  public static Scenario of(Scenario scenario) {
    var alone = Mechanism.off(List.of(Mechanism.FRIENDS, Mechanism.FEEDS, Mechanism.RESPONSES), scenario);
    return Off.schemes(alone, scheme -> scheme.withResets(certain(scheme.resets())));
  }

  private static Map<String, Reset> certain(Map<String, Reset> resets) {
    var certain = new LinkedHashMap<String, Reset>();
    resets.forEach(
        (tier, reset) -> certain.put(
            tier,
            new Reset(reset.lasts(), reset.conduct(), reset.demands(), reset.score(), null, reset.clears())));
    return certain;
  }
}
