package counterscore.scenario.reading;

import counterscore.scenario.EstablishedBy;
import java.util.Arrays;
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
    scenario.at("schemes").entries().forEach(this::scheme);
    new Consequences(scenario, this, diagnostics).check();
    study(scenario.at("study"));
    guardians(scenario.at("society", "guardians"));
    factors(scenario.at("society", "enrolment", "factors"));
    value(scenario.at("responses", "shedding", "scheme"), "scheme", scenario.at("schemes").keys());
    scenario.at("responses", "hardship", "conduct").entries()
        .forEach(debt -> value(debt, "conduct", scenario.at("conduct").keys()));
  }

  private void study(Place study) {
    factors(study.at("factors"));
    value(study.at("disposition"), "disposition", scenario.at("dispositions").keys());
    study.at("feeds").entries().forEach(feed -> key(feed, "scheme", scenario.at("schemes").keys()));
    var times = study.at("times").keys();
    study.at("windows").entries().forEach(window -> key(window, "time of day of study", times));
    for (var activity : study.at("activities").entries()) {
      boolean countsSessions = "sessions".equals(activity.at("counts").text());
      if (!countsSessions && !activity.has("every") && activity.at("counts").exists()) {
        diagnostics.add(
            new Diagnostic.MissingKey(activity.keySpan(), activity.path(), List.of("every")));
      }
      for (var key : countsSessions ? List.of("every") : List.of("done", "takes", "reaches", "better")) {
        if (activity.has(key)) {
          diagnostics.add(
              new Diagnostic.Contradiction(
                  activity.at(key).keySpan(), activity.at(key).path(), "counts: " + activity.at("counts").text()));
        }
      }
    }
  }

  private void scheme(Place scheme) {
    var conduct = scenario.at("conduct").keys();
    var tiers = scheme.at("tiers").keys();
    for (var rule : scheme.at("rules").entries()) {
      key(rule, "conduct", conduct);
      var times = scenario.at("conduct", rule.key(), "times").keys();
      rule.at("times").entries().forEach(time -> key(time, "time of day of " + rule.key(), times));
      value(rule.at("imposes", "tier"), "tier of " + scheme.key(), tiers);
    }
    scheme.at("repair").entries().forEach(repair -> key(repair, "conduct", conduct));
    for (var reset : scheme.at("resets").entries()) {
      key(reset, "tier of " + scheme.key(), tiers);
      reset.at("conduct").entries().forEach(suspended -> value(suspended, "conduct", conduct));
      reset.at("demands").entries()
          .forEach(suspended -> value(suspended, "demand", scenario.at("demands").keys()));
      reset.at("clears").entries().forEach(cleared -> value(cleared, "other scheme", othersThan(scheme)));
    }
    scheme.at("feeds").entries().forEach(feed -> key(feed, "scheme", scenario.at("schemes").keys()));
    computed(scheme, conduct, tiers);
    scheme.at("rewards").entries().forEach(reward -> key(reward, "watcher", scenario.at("watchers").keys()));
    factors(scheme.at("appeals", "factors"));
    var grounds = Arrays.stream(EstablishedBy.values()).map(EstablishedBy::key).toList();
    scheme.at("appeals", "upheld").entries().forEach(upheld -> key(upheld, "ground of an entry", grounds));
  }

  /** Schemes whose files can be cleared from a scheme: a score that is computed anew has none. */
  private List<String> othersThan(Place scheme) {
    return scenario.at("schemes").entries().stream()
        .filter(other -> !other.key().equals(scheme.key()) && !other.has("computed"))
        .map(Place::key)
        .toList();
  }

  private void computed(Place scheme, List<String> conduct, List<String> tiers) {
    var computed = scheme.at("computed");
    factors(computed.at("factors"));
    value(computed.at("outsiders"), "tier of " + scheme.key(), tiers);
    for (var component : List.of("repayment", "purchases")) {
      computed.at(component, "adds").entries().forEach(entry -> key(entry, "conduct", conduct));
    }
    var components = List.of("repayment", "purchases", "tenure", "completeness");
    if (scheme.has("computed") && components.stream().noneMatch(computed::has)) {
      diagnostics.add(new Diagnostic.MissingKey(computed.keySpan(), computed.path(), components));
    }
    for (var key : List.of("rules", "bonus", "repair", "drift", "appeals", "resets", "rewards")) {
      if (scheme.has("computed") && scheme.has(key)) {
        diagnostics.add(
            new Diagnostic.Contradiction(scheme.at(key).keySpan(), scheme.at(key).path(), "computed"));
      }
    }
  }

  private void guardians(Place guardians) {
    var attributes = scenario.at("society", "groups").keys();
    var group = guardians.at("group").text();
    value(guardians.at("group"), "attribute", attributes);
    guardians.at("shared").entries().forEach(shared -> value(shared, "attribute", attributes));
    if (group != null && attributes.contains(group)) {
      var categories = scenario.at("society", "groups", group).keys();
      for (var side : List.of("dependants", "guardians")) {
        guardians.at(side).entries().forEach(category -> value(category, "category of " + group, categories));
      }
    }
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
