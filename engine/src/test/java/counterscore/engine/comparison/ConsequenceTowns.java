package counterscore.engine.comparison;

import static counterscore.engine.comparison.TownBuilder.demand;
import static counterscore.engine.comparison.TownBuilder.map;
import static counterscore.engine.comparison.TownBuilder.repeated;
import static counterscore.engine.comparison.TownBuilder.rule;

import counterscore.testing.Records;
import counterscore.scenario.Rule;
import counterscore.scenario.Demand;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Span;
import counterscore.scenario.Watcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Towns in which tiers do more than refuse, places are scarce, lists refuse whatever the score, and parties look. */
final class ConsequenceTowns {
  private ConsequenceTowns() {}

  static List<Town> all() {
    return List.of(consequences(), places(), lists());
  }

  private static TownBuilder graded(String name, int residents, String start, int days) {
    var rules = new LinkedHashMap<String, Rule>();
    rules.put("parking", rule(-15, repeated(30, 2, 2), 30, null));
    rules.put("donate", rule(8, null, 25, null));
    var fabrication = new Watcher.Fabrication(Rate.perYear(6), Map.of(), map("parking", 1));
    return new TownBuilder(name, residents, start, days)
        .usualGroups()
        .gamma("care")
        .gamma("travel")
        .watcher("cameras")
        .watcher("neighbours", null, null, null, fabrication)
        .conduct("parking", 24, "care", "cameras", 0.6)
        .lawful("donate", false, 24, null, "cameras", 0.6)
        .scheme("city", 100, 0, 150, map("AAA", 112, "A", 100, "B", 84, "C", 60, "D", 0), rules);
  }

  private static Demand with(Demand demand, Object... more) {
    return Records.with(demand, more);
  }

  /** Waits, prices, rewards, waivers and repetitions, and a list that refuses one of the demands. */
  static Town consequences() {
    var official = Demand.DecidedBy.OFFICIAL;
    return graded("consequences", 20_000, "2021-01-10", 50)
        .demand(
            "flight",
            with(
                demand(18, Map.of("party", map("member", 3)), Towns.SEASON, "travel", "airline", "city", "D"),
                "delayed", Map.of("B", new Span(3), "C", new Span(30)), "price", Quantity.of(300.25), "priced",
                map("AAA", 0.9, "B", 1.1, "C", 1.3), "rewarded", map("AAA", 12.5, "A", 3)))
        .demand(
            "loan",
            with(
                demand(15, Map.of(), List.of(), "care", "bank", "city", "C", "D"), "decidedBy", official, "waived",
                Quantity.of(0.3), "retry", new Demand.Retry(new Span(4), 3), "delayed", Map.of("C", new Span(2))))
        .demand(
            "rent",
            with(
                demand(15, Map.of(), List.of(), null, "landlord", "city", "D"), "retry",
                new Demand.Retry(new Span(7), 2)))
        .list(
            "debtors", "listed", Quantity.of(0.08), "enters", Rate.perYear(0.4), "leaves", Rate.perYear(2),
            "disposition", "care", "refuses", List.of("rent"))
        .build();
  }

  /** Two blocks of one district; one school refuses the worst and favours two tiers, the other has a lot alone. */
  static Town places() {
    return graded("places", 70_000, "2021-01-12", 40)
        .demand(
            "school",
            with(
                demand(0.9, Map.of("registration", map("migrant", 2)), List.of(), null, "office", "city", "D"),
                "places",
                new Demand.Places(Quantity.of(20.3)), "favoured", List.of("AAA", "A"), "price", Quantity.of(10),
                "priced",
                map("AAA", 0.5), "delayed", Map.of("B", new Span(9))))
        .demand(
            "club",
            with(
                demand(0.6, Map.of(), List.of(), "travel", "club", null), "decidedBy", Demand.DecidedBy.LISTS, "places",
                new Demand.Places(Quantity.of(30))))
        .list("debtors", "listed", Quantity.of(0.1), "refuses", List.of("club"))
        .build();
  }

  /** Lists alone and lists beside a score, entered by group and disposition, at a rate that changes; parties that look. */
  static Town lists() {
    return graded("lists", 20_000, "2021-01-15", 35)
        .disposition("arrears", new counterscore.scenario.Disposition.Gamma(Quantity.of(0.3)))
        .demand(
            "flight",
            with(
                demand(18, Map.of(), List.of(), "travel", "airline", null), "decidedBy", Demand.DecidedBy.LISTS))
        .demand("train", demand(18, Map.of(), List.of(), null, "railway", "city", "D"))
        .list(
            "courts", "listed", Quantity.of(0.3), "enters", new Rate(Towns.changing(0.8, 2.4)), "leaves",
            new Rate(Towns.changing(3, 1)), "factors", Map.of("registration", map("migrant", 3)), "disposition",
            "arrears", "refuses", List.of("flight", "train"))
        .list(
            "tax", "listed", Quantity.of(0.2), "enters", Rate.perYear(0.3), "leaves", Rate.perYear(6), "refuses",
            List.of("train"))
        .lookup("resident", 6, "own", true, "factors", Map.of("party", map("member", 2)))
        .lookup("railway", 9, "disposition", "care")
        .lookup("bank", 12, "shared", Quantity.of(0.6))
        .build();
  }
}
