package counterscore.scenario.reading;

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
    scenario.at("society", "groups").entries().forEach(this::sum);
    for (var watcher : scenario.at("watchers").entries()) {
      sum(watcher.at("fabrication", "mix"));
      mean(watcher.at("fabrication", "factors"));
    }
    for (var conduct : scenario.at("conduct").entries()) {
      sum(conduct.at("times"));
    }
    sum(scenario.at("study", "times"));
    mean(scenario.at("study", "factors"));
    mean(scenario.at("control-room", "search", "factors"));
    for (var section : List.of("conduct", "demands", "lists", "lookups")) {
      for (var declared : scenario.at(section).entries()) {
        mean(declared.at("factors"));
        season(declared.at("season"));
      }
    }
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
