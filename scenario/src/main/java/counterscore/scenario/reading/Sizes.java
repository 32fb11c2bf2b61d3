package counterscore.scenario.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.CRC32C;

/** What the engine has room for, and names that luck can tell apart. */
final class Sizes {
  private static final int MOST_CATEGORIES = 24;
  private static final int MOST_STRATA = 1024;
  private static final int MOST_DEMANDS = 64;
  private static final int MOST_LISTS = 24;
  private static final int MOST_RETRIES = 12;
  private static final int MOST_DECLARED = 256;
  private static final double BLOCK = 65_536;

  private final Place scenario;
  private final List<Diagnostic> diagnostics;

  Sizes(Place scenario, List<Diagnostic> diagnostics) {
    this.scenario = scenario;
    this.diagnostics = diagnostics;
  }

  void check() {
    strata();
    most(scenario.at("demands"), "demands", MOST_DEMANDS);
    most(scenario.at("lists"), "lists", MOST_LISTS);
    for (var section : List.of("dispositions", "watchers", "conduct", "schemes", "lookups", "sources")) {
      most(scenario.at(section), "entries in " + section, MOST_DECLARED);
    }
    collisions();
  }

  private void most(Place place, String what, int most) {
    if (place.node().size() > most) {
      diagnostics.add(new Diagnostic.TooMany(place.keySpan(), what, place.node().size(), most));
    }
  }

  private void strata() {
    long strata = 1;
    var groups = scenario.at("society", "groups");
    for (var attribute : groups.entries()) {
      most(attribute, "categories in " + attribute.key(), MOST_CATEGORIES);
      strata = Math.min(Integer.MAX_VALUE, strata * Math.max(1, attribute.node().size()));
    }
    if (strata > MOST_STRATA) {
      diagnostics.add(new Diagnostic.TooMany(groups.keySpan(), "strata (the product of all categories)", (int) strata,
          MOST_STRATA));
    } else if (strata > 1) {
      tiny(groups);
    }
  }

  private record Stratum(String label, double share) {
    Stratum and(Place category) {
      return new Stratum(label.isEmpty() ? category.key() : label + "/" + category.key(),
          share * category.number().orElse(1));
    }
  }

  private void tiny(Place groups) {
    var strata = List.of(new Stratum("", 1));
    for (var attribute : groups.entries()) {
      strata = strata.stream()
          .flatMap(stratum -> attribute.entries().stream().map(stratum::and))
          .toList();
    }
    var small = strata.stream().filter(stratum -> stratum.share > 0 && stratum.share * BLOCK < 1).toList();
    if (!small.isEmpty()) {
      diagnostics.add(
          new Diagnostic.TinyStratum(
              groups.keySpan(), small.getFirst().label, small.getFirst().share, small.size() - 1));
    }
  }

  /** Luck is addressed by the CRC-32C of names (design section 4): within one kind of name, two must not share it. */
  private void collisions() {
    for (var section : List.of("dispositions", "watchers", "conduct", "demands", "lists", "lookups")) {
      collisions(scenario.at(section).entries(), scenario.at(section).keys());
    }
    for (var section : List.of("activities", "gifts")) {
      collisions(scenario.at("study", section).entries(), scenario.at("study", section).keys());
    }
    var places = new ArrayList<Place>();
    var pairs = new ArrayList<String>();
    for (var conduct : scenario.at("conduct").entries()) {
      for (var watcher : conduct.at("noticed-by").entries()) {
        places.add(watcher);
        pairs.add(conduct.key() + "@" + watcher.key());
      }
    }
    for (var demand : scenario.at("demands").entries()) {
      for (int again = 0; again <= Math.min(MOST_RETRIES, demand.at("retry", "times").number().orElse(0)); again++) {
        places.add(demand);
        pairs.add(again == 0 ? demand.key() : demand.key() + "@" + again);
      }
    }
    collisions(places, pairs);
  }

  private void collisions(List<Place> places, List<String> names) {
    var first = new HashMap<Long, String>();
    for (int i = 0; i < names.size(); i++) {
      var crc = new CRC32C();
      crc.update(names.get(i).getBytes(StandardCharsets.UTF_8));
      var other = first.putIfAbsent(crc.getValue(), names.get(i));
      if (other != null && !other.equals(names.get(i))) {
        diagnostics.add(new Diagnostic.NamesCollide(places.get(i).keySpan(), names.get(i), other));
      }
    }
  }
}
