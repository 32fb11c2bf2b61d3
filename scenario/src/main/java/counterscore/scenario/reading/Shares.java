package counterscore.scenario.reading;

import java.util.ArrayList;
import java.util.List;

/** Shares sum to 1, and what is normalised has a mean to divide by. */
final class Shares {
  /** Shares given with six digits may miss 1 by that much. */
  private static final double TOLERANCE = 1e-6;

  private final Place scenario;
  private final List<Diagnostic> diagnostics;

  Shares(Place scenario, List<Diagnostic> diagnostics) {
    this.scenario = scenario;
    this.diagnostics = diagnostics;
  }

  void check() {
    wholes(scenario).forEach(this::sum);
    for (var watcher : scenario.at("watchers").entries()) {
      mean(watcher.at("fabrication", "factors"));
    }
    mean(scenario.at("study", "factors"));
    mean(scenario.at("control-room", "search", "factors"));
    for (var section : List.of("conduct", "demands", "lists", "lookups")) {
      for (var declared : scenario.at(section).entries()) {
        mean(declared.at("factors"));
        season(declared.at("season"));
      }
    }
  }

  /** Everything whose entries are shares of a whole. */
  static List<Place> wholes(Place scenario) {
    var wholes = new ArrayList<>(scenario.at("society", "groups").entries());
    scenario.at("watchers").entries().forEach(watcher -> wholes.add(watcher.at("fabrication", "mix")));
    scenario.at("conduct").entries().forEach(conduct -> wholes.add(conduct.at("times")));
    wholes.add(scenario.at("study", "times"));
    return wholes;
  }

  private void sum(Place shares) {
    if (shares.entries().isEmpty() || shares.entries().stream().anyMatch(share -> share.number().isEmpty())) {
      return;
    }
    double sum = shares.entries().stream().mapToDouble(share -> share.number().getAsDouble()).sum();
    if (Math.abs(sum - 1) > TOLERANCE) {
      diagnostics.add(new Diagnostic.SharesDoNotSum(shares.keySpan(), shares.path(), sum));
    }
  }

  /** Attributes are independent, so the mean over the strata is the product of the means over the attributes. */
  private void mean(Place factors) {
    for (var attribute : factors.entries()) {
      double mean = 0;
      for (var share : scenario.at("society", "groups", attribute.key()).entries()) {
        mean += share.number().orElse(1) * attribute.at(share.key()).number().orElse(1);
      }
      boolean isDeclared = scenario.at("society", "groups").has(attribute.key());
      if (mean == 0 && isDeclared && !attribute.entries().isEmpty()) {
        diagnostics.add(new Diagnostic.MeanIsZero(attribute.keySpan(), attribute.path()));
      }
    }
  }

  private void season(Place season) {
    if (!season.entries().isEmpty() && season.entries().stream().allMatch(month -> month.number().orElse(1) == 0)) {
      diagnostics.add(new Diagnostic.MeanIsZero(season.keySpan(), season.path()));
    }
  }
}
