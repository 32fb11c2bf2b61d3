package counterscore.review;

import counterscore.scenario.Scenario;
import counterscore.scenario.reading.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Holds a scenario against every norm. */
final class Screening {
  private static final Map<String, Consumer<Case>> TESTS = Map.ofEntries(
      Map.entry("AIA-3", Systems::isAnAiSystem),
      Map.entry("CHR-47", Remedies::isReviewIndependent));

  private Screening() {}

  static List<Screened> of(Scenario scenario, Places places) {
    var facts = new Facts(scenario, places);
    var screened = new ArrayList<Screened>();
    for (var norm : Norms.all()) {
      var held = new Case(norm, facts);
      Objects.requireNonNull(TESTS.get(norm.id()), norm.id()).accept(held);
      screened.addAll(held.screened());
    }
    return screened;
  }
}
