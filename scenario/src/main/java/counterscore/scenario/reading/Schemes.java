package counterscore.scenario.reading;

import counterscore.scenario.Span;
import java.util.List;

/** The numbers of a scheme fit together, and speech is lawful. */
final class Schemes {
  private final Place scenario;
  private final List<Diagnostic> diagnostics;

  Schemes(Place scenario, List<Diagnostic> diagnostics) {
    this.scenario = scenario;
    this.diagnostics = diagnostics;
  }

  void check() {
    scenario.at("schemes").entries().forEach(this::scheme);
    for (var response : scenario.at("responses").entries()) {
      span(response.at("half-life"));
    }
    for (var demand : scenario.at("demands").entries()) {
      demand.at("delayed").entries().forEach(this::span);
      span(demand.at("retry", "after"));
    }
    span(scenario.at("control-room", "operators", "kept"));
    for (var conduct : scenario.at("conduct").entries()) {
      if (conduct.at("speech").isTrue() && conduct.has("lawful") && !conduct.at("lawful").isTrue()) {
        diagnostics.add(new Diagnostic.SpeechNotLawful(conduct.at("speech").span(), conduct.key()));
      }
      if ("guardian".equals(conduct.at("charged-to").text()) && !scenario.at("society").has("guardians")) {
        diagnostics.add(new Diagnostic.NoGuardians(conduct.at("charged-to").span(), conduct.key()));
      }
    }
  }

  private void scheme(Place scheme) {
    order(scheme.at("tiers"));
    var range = scheme.at("range").entries();
    if (range.size() == 2 && range.get(0).number().isPresent() && range.get(1).number().isPresent()) {
      bounds(scheme, range.get(0).number().getAsDouble(), range.get(1).number().getAsDouble());
    }
    scheme.at("rules").entries().forEach(this::rule);
    for (var reset : scheme.at("resets").entries()) {
      span(reset.at("lasts"));
    }
    span(scheme.at("computed", "repayment", "half-life"));
    span(scheme.at("computed", "purchases", "half-life"));
    span(scheme.at("computed", "tenure", "full"));
    span(scheme.at("computed", "tenure", "before"));
    span(scheme.at("bonus", "after"));
    span(scheme.at("appeals", "after"));
    scheme.at("repair").entries().forEach(repair -> repair(scheme, repair));
  }

  private void rule(Place rule) {
    span(rule.at("lapses"));
    span(rule.at("repeated", "within"));
    span(rule.at("newcomers", "within"));
    span(rule.at("imposes", "lasts"));
    var between = rule.at("between").entries();
    if (between.size() == 2 && between.get(0).number().orElse(0) > between.get(1).number().orElse(0)) {
      diagnostics.add(
          new Diagnostic.RangeUpsideDown(
              rule.at("between").span(), rule.at("between").path(), between.get(0).number().orElse(0),
              between.get(1).number().orElse(0)));
    }
    boolean hasPoints = rule.has("points");
    if (rule.node().isObject() && hasPoints == rule.has("between")) {
      diagnostics.add(
          hasPoints
              ? new Diagnostic.TooMany(
                  rule.keySpan(), "sources of points in " + rule.path() + " (points, between)", 2, 1)
              : new Diagnostic.MissingKey(rule.keySpan(), rule.path(), List.of("points", "between")));
    }
  }

  private void repair(Place scheme, Place repair) {
    if (scheme.at("rules").has(repair.key())) {
      diagnostics.add(new Diagnostic.RepairAndRule(repair.keySpan(), scheme.key(), repair.key()));
    }
    if ("day".equals(repair.at("per").text())) {
      var allowed = List.of("month", "year");
      diagnostics.add(new Diagnostic.NotOneOf(repair.at("per").span(), repair.at("per").path(), "day", null, allowed));
    }
    var steps = repair.at("steps").entries();
    double before = 0;
    for (int i = 0; i < steps.size(); i++) {
      double to = steps.get(i).at("to").number().orElse(Double.POSITIVE_INFINITY);
      if (!(to > before) || (to == Double.POSITIVE_INFINITY && i < steps.size() - 1)) {
        diagnostics.add(new Diagnostic.StepsOutOfOrder(steps.get(i).span(), repair.path(), i + 1));
        return;
      }
      before = to;
    }
  }

  private void order(Place tiers) {
    var entries = tiers.entries();
    for (int i = 1; i < entries.size(); i++) {
      var better = entries.get(i - 1).number();
      var worse = entries.get(i).number();
      if (better.isPresent() && worse.isPresent() && worse.getAsDouble() >= better.getAsDouble()) {
        diagnostics.add(
            new Diagnostic.TiersOutOfOrder(
                entries.get(i).keySpan(), entries.get(i).key(), worse.getAsDouble(), entries.get(i - 1).key(),
                better.getAsDouble()));
      }
    }
  }

  private void bounds(Place scheme, double floor, double ceiling) {
    if (floor >= ceiling) {
      diagnostics
          .add(new Diagnostic.RangeUpsideDown(scheme.at("range").span(), scheme.at("range").path(), floor, ceiling));
      return;
    }
    inside(scheme.at("start"), "the start score", floor, ceiling);
    inside(scheme.at("bonus", "up-to"), "the score up to which there is a bonus", floor, ceiling);
    scheme.at("resets").entries()
        .forEach(reset -> inside(reset.at("score"), "the score after a reset", floor, ceiling));
    var tiers = scheme.at("tiers").entries();
    tiers.forEach(tier -> inside(tier, "the lowest score of tier \"" + tier.key() + "\"", floor, ceiling));
    if (!tiers.isEmpty() && tiers.getLast().number().orElse(floor) > floor) {
      var last = tiers.getLast();
      diagnostics.add(
          new Diagnostic.LastTierNotAtFloor(last.keySpan(), last.key(), last.number().getAsDouble(), floor));
    }
  }

  private void inside(Place place, String what, double floor, double ceiling) {
    place.number().ifPresent(value -> {
      if (value < floor || value > ceiling) {
        diagnostics.add(new Diagnostic.OutsideScheme(place.span(), what, value, floor, ceiling));
      }
    });
  }

  private void span(Place place) {
    var text = place.text();
    if (text != null && text.matches("[1-9][0-9]{0,4}(d|w|mo|y)") && Binding.days(text) > Span.MOST_DAYS) {
      diagnostics.add(new Diagnostic.OutOfBounds(place.span(), place.path(), text, "1d", "100y"));
    }
  }
}
