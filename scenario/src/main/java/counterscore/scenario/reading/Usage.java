package counterscore.scenario.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is declared and has no effect: not wrong, but seldom meant. */
final class Usage {
  private final Place scenario;
  private final List<Diagnostic> diagnostics;

  Usage(Place scenario, List<Diagnostic> diagnostics) {
    this.scenario = scenario;
    this.diagnostics = diagnostics;
  }

  void check() {
    var sources = new HashSet<String>();
    texts(scenario.tree().root, "source", sources);
    unused("source", scenario.at("sources"), sources);

    var dispositions = new HashSet<String>();
    texts(scenario.tree().root, "disposition", dispositions);
    texts(scenario.tree().root, "lookalike", dispositions);
    unused("disposition", scenario.at("dispositions"), dispositions);

    var watchers = new HashSet<String>();
    var noticed = new HashSet<String>();
    for (var conduct : scenario.at("conduct").entries()) {
      watchers.addAll(conduct.at("noticed-by").keys());
      if (!conduct.at("noticed-by").keys().isEmpty()) {
        noticed.add(conduct.key());
      }
    }
    for (var watcher : scenario.at("watchers").entries()) {
      noticed.addAll(watcher.at("fabrication", "mix").keys());
      if (watcher.has("fabrication")) {
        watchers.add(watcher.key());
      }
    }
    unused("watcher", scenario.at("watchers"), watchers);
    neverApplied(noticed);
    new Idle(scenario, diagnostics).check();
  }

  private void neverApplied(Set<String> noticed) {
    for (var scheme : scenario.at("schemes").entries()) {
      for (var component : scheme.at("computed").entries()) {
        component.at("adds").entries().forEach(entry -> neverApplied(scheme, entry, noticed));
      }
      for (var rule : scheme.at("rules").entries()) {
        neverApplied(scheme, rule, noticed);
      }
    }
  }

  private void neverApplied(Place scheme, Place rule, Set<String> noticed) {
    if (!noticed.contains(rule.key()) && scenario.at("conduct").has(rule.key())) {
      diagnostics.add(new Diagnostic.NeverApplied(rule.keySpan(), scheme.key(), rule.key()));
    }
  }

  private void unused(String kind, Place section, Set<String> used) {
    for (var declared : section.entries()) {
      if (!used.contains(declared.key())) {
        diagnostics.add(new Diagnostic.DeclaredInVain(declared.keySpan(), kind, declared.key()));
      }
    }
  }

  /** All texts that stand under a key, anywhere. */
  private static void texts(JsonNode node, String key, Set<String> texts) {
    var text = node.path(key);
    if (text.isString()) {
      texts.add(text.asString());
    }
    node.forEach(inner -> texts(inner, key, texts));
  }
}
