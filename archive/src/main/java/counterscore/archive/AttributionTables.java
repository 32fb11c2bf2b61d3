package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.findings.Attributions;
import counterscore.scenario.Mechanism;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which mechanisms are to blame: the values, and the worlds from which anybody can compute them again. */
final class AttributionTables {
  private static final Column HARM = new Column("harm", "VARCHAR", "what is counted, per 1,000 resident-years");
  static final Column WORLD =
      new Column("world", "BIGINT", "number of the world; 0 is the scenario as declared");

  private AttributionTables() {}

  static List<StoredTable> of(Attributions attributions) {
    var worlds = attributions.worlds().stream().map(world -> world(world.off(), world.digest())).toList();
    return List.of(worlds(worlds), harms(attributions), shapley(attributions));
  }

  /** A world without its number. */
  static List<Object> world(List<Mechanism> off, String digest) {
    return List.of(names(off), digest);
  }

  static StoredTable worlds(List<List<Object>> worlds) {
    var rows = new ArrayList<List<Object>>();
    for (var world : worlds) {
      var row = new ArrayList<Object>(List.of((long) rows.size()));
      row.addAll(world);
      rows.add(row);
    }
    return new StoredTable(
        "worlds", "worlds that were lived side by side with the same luck",
        List.of(
            WORLD, new Column("off", "VARCHAR", "mechanisms that are off in it, separated by commas"),
            new Column("digest", "VARCHAR", "digest of everything that was observed in it")),
        rows);
  }

  private static String names(List<Mechanism> mechanisms) {
    return mechanisms.stream().map(Mechanism::key).collect(Collectors.joining(","));
  }

  private static StoredTable harms(Attributions attributions) {
    var rows = new ArrayList<List<Object>>();
    for (int w = 0; w < attributions.worlds().size(); w++) {
      for (int h = 0; h < attributions.harms().size(); h++) {
        rows.add(
            List.of((long) w, attributions.harms().get(h).id(), attributions.worlds().get(w).rates().get(h)));
      }
    }
    return new StoredTable(
        "world_harms", "what happened in each world",
        List.of(WORLD, HARM, new Column("rate", "DOUBLE", "how many [1/1,000 resident-years]")), rows);
  }

  private static StoredTable shapley(Attributions attributions) {
    var rows = new ArrayList<List<Object>>();
    for (var attribution : attributions.harms()) {
      for (var part : attribution.parts()) {
        var partner = part.partner();
        rows.add(
            Arrays.asList(
                attribution.id(), part.mechanism().key(), part.value(), part.alone(), part.last(),
                partner == null ? null : partner.key(), part.interaction()));
      }
    }
    return new StoredTable(
        "shapley", "what each mechanism adds to each harm, per 1,000 resident-years",
        List.of(
            HARM, new Column("mechanism", "VARCHAR", "what is switched on and off"),
            new Column("value", "DOUBLE", "Shapley value: what it adds on average over all orders of switching on"),
            new Column("alone", "DOUBLE", "what it adds where the others are off"),
            new Column("last", "DOUBLE", "what it adds where the others are on"),
            new Column("partner", "VARCHAR", "with which its interaction is largest; null where there is none"),
            new Column("interaction", "DOUBLE", "with that one (Grabisch and Roubens 1999)")),
        rows);
  }
}
