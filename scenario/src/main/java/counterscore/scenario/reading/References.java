package counterscore.scenario.reading;

import java.util.List;

/** Every name that is used is declared. */
final class References {
  private final Place scenario;
  private final List<Diagnostic> diagnostics;

  References(Place scenario, List<Diagnostic> diagnostics) {
    this.scenario = scenario;
    this.diagnostics = diagnostics;
  }

  void check() {
    scenario.at("watchers").entries().forEach(this::watcher);
    scenario.at("conduct").entries().forEach(this::conduct);
    for (var scheme : scenario.at("schemes").entries()) {
      scheme.at("rules").entries().forEach(rule -> key(rule, "conduct", scenario.at("conduct").keys()));
    }
    new Consequences(scenario, this, diagnostics).check();
  }

  private void watcher(Place watcher) {
    factors(watcher.at("exposure"));
    value(watcher.at("lookalike"), "disposition", scenario.at("dispositions").keys());
    var group = watcher.at("recognition", "group");
    value(group, "attribute", scenario.at("society", "groups").keys());
    var attribute = group.text();
    if (attribute != null && scenario.at("society", "groups").has(attribute)) {
      categories(watcher.at("recognition", "factors"), attribute);
    }
    factors(watcher.at("fabrication", "factors"));
    watcher.at("fabrication", "mix").entries().forEach(share -> key(share, "conduct", scenario.at("conduct").keys()));
  }

  private void conduct(Place conduct) {
    factors(conduct.at("factors"));
    value(conduct.at("disposition"), "disposition", scenario.at("dispositions").keys());
    conduct.at("noticed-by").entries().forEach(notice -> key(notice, "watcher", scenario.at("watchers").keys()));
  }

  void factors(Place factors) {
    for (var attribute : factors.entries()) {
      key(attribute, "attribute", scenario.at("society", "groups").keys());
      if (scenario.at("society", "groups").has(attribute.key())) {
        categories(attribute, attribute.key());
      }
    }
  }

  private void categories(Place factors, String attribute) {
    var declared = scenario.at("society", "groups", attribute).keys();
    factors.entries().forEach(factor -> key(factor, "category of " + attribute, declared));
  }

  void key(Place place, String kind, List<String> declared) {
    name(place.keySpan(), place.key(), kind, declared);
  }

  void value(Place place, String kind, List<String> declared) {
    var text = place.text();
    if (text != null) {
      name(place.span(), text, kind, declared);
    }
  }

  private void name(SourceSpan span, String name, String kind, List<String> declared) {
    if (!declared.contains(name)) {
      diagnostics.add(new Diagnostic.UnknownName(span, kind, name, Nearest.to(name, declared), declared));
    }
  }
}
