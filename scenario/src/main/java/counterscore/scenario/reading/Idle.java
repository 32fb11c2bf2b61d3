package counterscore.scenario.reading;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What is said about demands and lists and can have no effect: not wrong, but seldom meant. */
final class Idle {
  private final Place scenario;
  private final List<Diagnostic> diagnostics;

  Idle(Place scenario, List<Diagnostic> diagnostics) {
    this.scenario = scenario;
    this.diagnostics = diagnostics;
  }

  void check() {
    var refusedByLists = new HashSet<String>();
    for (var list : scenario.at("lists").entries()) {
      list.at("refuses").entries().forEach(demand -> refusedByLists.add(String.valueOf(demand.text())));
      list(list);
    }
    for (var demand : scenario.at("demands").entries()) {
      demand(demand, refusedByLists.contains(demand.key()));
    }
  }

  private void list(Place list) {
    if (list.at("listed").largest(0) == 0 && list.at("enters").largest(0) == 0) {
      vain(list, "nobody ever stands on it");
    } else if (list.at("refuses").entries().isEmpty()) {
      vain(list.at("refuses"), "the list refuses nothing");
    }
  }

  private void demand(Place demand, boolean isRefusedByList) {
    if ("lists".equals(demand.at("decided-by").text()) && !isRefusedByList) {
      vain(demand.at("decided-by"), "no list refuses the demand");
    }
    if (demand.has("price") && demand.at("priced").entries().isEmpty()) {
      vain(demand.at("price"), "no tier pays another price");
    }
    boolean noTierIsRefused = demand.at("refused").entries().isEmpty();
    if (demand.has("retry") && noTierIsRefused && !isRefusedByList) {
      vain(demand.at("retry"), "nobody is refused");
    }
    if (demand.has("waived") && noTierIsRefused) {
      vain(demand.at("waived"), "no tier is refused");
    }
    if (!demand.has("waived")) {
      demand.at("refused").entries().forEach(tier -> refused(demand, String.valueOf(tier.text())));
    }
  }

  /** A tier that is always refused waits for nothing, pays nothing and is given nothing. */
  private void refused(Place demand, String tier) {
    Stream.of("delayed", "priced", "rewarded")
        .map(key -> demand.at(key, tier))
        .filter(Place::exists)
        .forEach(place -> diagnostics.add(new Diagnostic.NeverGranted(place.keySpan(), place.path(), tier)));
    demand.at("favoured").entries().stream()
        .filter(favoured -> tier.equals(favoured.text()))
        .forEach(place -> diagnostics.add(new Diagnostic.NeverGranted(place.span(), place.path(), tier)));
  }

  private void vain(Place place, String why) {
    diagnostics.add(new Diagnostic.WithoutEffect(place.keySpan(), place.path(), why));
  }
}
