package counterscore.scenario.reading;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What is said about demands, lists and look-ups names what is declared and does not contradict itself. */
final class Consequences {
  /** Keys of a demand that name tiers. */
  private static final List<String> BY_TIER = List.of("refused", "delayed", "priced", "rewarded", "favoured");

  private final Place scenario;
  private final References references;
  private final List<Diagnostic> diagnostics;

  Consequences(Place scenario, References references, List<Diagnostic> diagnostics) {
    this.scenario = scenario;
    this.references = references;
    this.diagnostics = diagnostics;
  }

  void check() {
    scenario.at("demands").entries().forEach(this::demand);
    scenario.at("lists").entries().forEach(this::list);
    scenario.at("lookups").entries().forEach(this::lookup);
    controlRoom(scenario.at("control-room"));
  }

  private void controlRoom(Place room) {
    references.factors(room.at("exposure"));
    references.factors(room.at("search", "factors"));
    meaningless(room, "operators", "search");
    if ("everyone".equals(room.at("search", "gallery").text())) {
      meaningless(room, "search", "anomalies");
      contradiction(room.at("search"), "present", "gallery: everyone");
    }
  }

  private void demand(Place demand) {
    references.factors(demand.at("factors"));
    references.value(demand.at("disposition"), "disposition", scenario.at("dispositions").keys());
    meaningless(demand, "priced", "price");
    meaningless(demand, "favoured", "places");
    twice(demand.at("favoured"));
    if ("lists".equals(demand.at("decided-by").text())) {
      Stream.concat(Stream.of("scheme", "waived"), BY_TIER.stream())
          .forEach(key -> contradiction(demand, key, "decided-by: lists"));
      return;
    }
    references.value(demand.at("scheme"), "scheme", scenario.at("schemes").keys());
    if ("score".equals(demand.at("decided-by").text())) {
      contradiction(demand, "waived", "decided-by: score");
    }
    tiers(demand, scheme(demand, "demand"));
  }

  private void tiers(Place demand, String scheme) {
    if (scenario.at("schemes").has(scheme)) {
      var tiers = scenario.at("schemes", scheme, "tiers").keys();
      for (var key : List.of("refused", "favoured")) {
        demand.at(key).entries().forEach(tier -> references.value(tier, "tier of " + scheme, tiers));
      }
      for (var key : List.of("delayed", "priced", "rewarded")) {
        demand.at(key).entries().forEach(tier -> references.key(tier, "tier of " + scheme, tiers));
      }
    }
  }

  /** The scheme whose tiers are read; empty where it cannot be told. */
  private String scheme(Place reader, String kind) {
    var schemes = scenario.at("schemes").keys();
    var named = reader.at("scheme").text();
    if (named == null && schemes.size() != 1 && !reader.has("scheme")) {
      diagnostics.add(new Diagnostic.SchemeNotNamed(reader.keySpan(), kind, reader.key(), schemes));
    }
    return named != null ? named : schemes.size() == 1 ? schemes.getFirst() : "";
  }

  private void list(Place list) {
    references.factors(list.at("factors"));
    references.value(list.at("disposition"), "disposition", scenario.at("dispositions").keys());
    list.at("refuses").entries()
        .forEach(demand -> references.value(demand, "demand", scenario.at("demands").keys()));
    twice(list.at("refuses"));
  }

  private void lookup(Place lookup) {
    references.factors(lookup.at("factors"));
    references.value(lookup.at("disposition"), "disposition", scenario.at("dispositions").keys());
    references.value(lookup.at("scheme"), "scheme", scenario.at("schemes").keys());
    scheme(lookup, "look-up party");
    if (lookup.at("own").isTrue()) {
      contradiction(lookup, "shared", "own: true");
    }
  }

  private void meaningless(Place place, String key, String needed) {
    if (place.has(key) && !place.has(needed)) {
      diagnostics.add(new Diagnostic.MeaninglessWithout(place.at(key).keySpan(), place.at(key).path(), needed));
    }
  }

  private void contradiction(Place place, String key, String other) {
    if (place.has(key)) {
      diagnostics.add(new Diagnostic.Contradiction(place.at(key).keySpan(), place.at(key).path(), other));
    }
  }

  private void twice(Place names) {
    var seen = new HashSet<String>();
    for (var name : names.entries()) {
      if (name.text() != null && !seen.add(name.text())) {
        diagnostics.add(new Diagnostic.NamedTwice(name.span(), names.path(), name.text()));
      }
    }
  }
}
