package counterscore.engine.comparison;

import counterscore.testing.Records;
import static counterscore.engine.comparison.TownBuilder.cap;
import static counterscore.engine.comparison.TownBuilder.demand;
import static counterscore.engine.comparison.TownBuilder.map;
import static counterscore.engine.comparison.TownBuilder.repeated;
import static counterscore.engine.comparison.TownBuilder.rule;

import counterscore.scenario.Rule;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Scheme;
import counterscore.scenario.Watcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Towns under a scheme: first one mechanism each, then everything together. */
final class SchemeTowns {
  private static final Map<String, Quantity> TIERS = map("AAA", 140, "A", 110, "B", 90, "C", 50, "D", 0);

  private SchemeTowns() {}

  private static Map<String, Rule> rules(Object... namesAndRules) {
    var rules = new LinkedHashMap<String, Rule>();
    for (int i = 0; i < namesAndRules.length; i += 2) {
      rules.put((String) namesAndRules[i], (Rule) namesAndRules[i + 1]);
    }
    return rules;
  }

  /** Surcharges with a fraction, inside a window that is shorter than the run, over a 29 February. */
  static Town repetition() {
    return new TownBuilder("repetition", 20_000, "2020-02-01", 45)
        .gamma("care")
        .watcher("cameras")
        .conduct("parking", 48, "care", "cameras", 0.7)
        .conduct("late", 60, null, "cameras", 0.9)
        .conduct("fare", 30, null, "cameras", 0.7)
        .scheme(
            "city", 100, 0, 150, TIERS,
            rules(
                "parking", rule(-1.5, repeated(10, 1.5, 3), null, null),
                "late", rule(-1.5, repeated(4, 1.5, 3), null, null),
                "fare", rule(-2.5, null, null, null)))
        .build();
  }

  /** Caps per day, month and year over the turns of two months, one of them of a year. */
  static Town caps() {
    return new TownBuilder("caps", 15_000, "2020-11-10", 75)
        .gamma("care")
        .watcher("cameras")
        .conduct("parking", 120, "care", "cameras", 0.5)
        .conduct("never", 0, "care", "cameras", 0.5)
        .lawful("remark", true, 60, "care", "cameras", 0.5)
        .lawful("donate", false, 60, "care", "cameras", 0.5)
        .scheme(
            "city", 100, 0, 150, TIERS,
            rules(
                "parking", rule(-1, repeated(3, 2, 2), null, cap(3, Scheme.Per.DAY)),
                "remark", rule(-4, null, null, cap(9, Scheme.Per.MONTH)),
                "donate", rule(3, null, null, cap(12, Scheme.Per.YEAR))))
        .build();
  }

  /** Entries lapse after eight days of twelve, and others after 20 of 40 with surcharges. */
  static Town lapse() {
    return new TownBuilder("lapse", 20_000, "2021-01-25", 12)
        .gamma("care")
        .watcher("cameras")
        .conduct("parking", 120, "care", "cameras", 0.6)
        .conduct("late", 90, null, "cameras", 0.6)
        .scheme(
            "city", 100, 0, 150, TIERS,
            rules(
                "parking", rule(-5, repeated(30, 1.5, 4), 8, null), "late", rule(-2, repeated(3, 2, 1), 5, null)))
        .build();
  }

  /** A narrow range, penalties and rewards that hit both ends, and returned points that hit them again. */
  static Town clamping() {
    return new TownBuilder("clamping", 20_000, "2021-01-01", 40)
        .gamma("care")
        .watcher("cameras", 0.3, null, null, null)
        .conduct("parking", 60, "care", "cameras", 0.7)
        .lawful("donate", false, 60, null, "cameras", 0.7)
        .scheme(
            "city", 20, 0, 30, map("high", 25, "middle", 10, "low", 0),
            rules("parking", rule(-7, null, 15, null), "donate", rule(4, null, 25, null)))
        .build();
  }

  /** Two schemes, demands that either decides, wrong entries of both kinds: who is refused, and how deservedly. */
  static Town demands() {
    var fabrication = new Watcher.Fabrication(Rate.perYear(6), Map.of(), map("parking", 1));
    return new TownBuilder("demands", 20_000, "2021-01-01", 59)
        .usualGroups()
        .gamma("care")
        .gamma("travel")
        .watcher("cameras", 0.2, null, null, null)
        .watcher("neighbours", null, null, null, fabrication)
        .conduct("parking", 24, "care", "cameras", 0.6)
        .conduct("late", 18, null, "cameras", 0.6)
        .scheme(
            "city", 100, 0, 150, map("AAA", 140, "A", 100, "B", 94, "C", 50, "D", 0),
            rules("parking", rule(-15, repeated(30, 2, 2), 30, null), "late", rule(-6, null, null, null)))
        .scheme("bank", 50, 0, 100, map("good", 45, "fair", 30, "poor", 0), rules("late", rule(-8, null, 20, null)))
        .demand(
            "flight",
            demand(
                24, Map.of("party", map("member", 3)), Towns.SEASON, "travel", "railway", "city", "D"))
        .demand("train", demand(12, Map.of(), List.of(), null, "railway", "city", "C", "D"))
        .demand("loan", demand(12, Map.of(), List.of(), "care", "bank", "bank", "poor"))
        .build();
  }

  /** Everything at once. */
  static Town everything() {
    var byRegistration = new Watcher.Recognition("registration", map("migrant", 2));
    var cameras =
        Records.of(
            Watcher.class, "density", map("cameras-per-1000", 200), "referenceDensity", Quantity.of(100), "exponent",
            Quantity.of(0.5), "exposure", Map.of("registration", map("migrant", 1.3)), "misattribution",
            Quantity.of(0.2), "recognition", byRegistration, "lookalike", "face");
    var fabrication =
        new Watcher.Fabrication(
            Rate.perYear(3), Map.of("party", map("other", 2)), map("remark", 0.6, "parking", 0.4));
    var member = Map.of("party", map("member", 0.6));
    return new TownBuilder("everything", 16_000, "2020-11-20", 75)
        .usualGroups()
        .gamma("care")
        .gamma("face")
        .watcher("cameras", cameras)
        .watcher("neighbours", 0.1, null, null, fabrication)
        .conduct("parking", 24, "care", member, Towns.SEASON, "cameras", 0.4, "neighbours", 0.1)
        .conduct("late", 12, null, Map.of("registration", map("migrant", 1.5)), List.of(), "neighbours", 0.5)
        .lawful("remark", true, 18, "care", "neighbours", 0.5, "cameras", 0.1)
        .lawful("donate", false, 18, null, "neighbours", 0.4)
        .scheme(
            "city", 100, 0, 150, TIERS,
            rules(
                "parking", rule(-6, repeated(30, 1.5, 3), 40, cap(30, Scheme.Per.MONTH)),
                "remark", rule(-8, null, 60, cap(20, Scheme.Per.YEAR)),
                "late", rule(-2.5, null, 20, cap(5, Scheme.Per.DAY)),
                "donate", rule(7, repeated(40, 0.5, 2), null, null)))
        .scheme(
            "bank", 50, 0, 60, map("good", 45, "fair", 30, "poor", 0),
            rules("late", rule(-8, null, 30, null), "donate", rule(3, null, null, null)))
        .demand("flight", demand(24, member, Towns.SEASON, "face", "airline", "city", "D", "C"))
        .demand("loan", demand(12, Map.of(), List.of(), "care", "bank", "bank", "poor"))
        .build();
  }

  /** Numbers that change on 1 February. */
  static Town dated() {
    var watcher =
        Records.of(Watcher.class, "misattribution", Towns.changing(0.1, 0.4));
    var rate = new Rate(Towns.changing(90, 30));
    var fabrication = new Watcher.Fabrication(new Rate(Towns.changing(3, 12)), Map.of(), map("late", 1));
    return new TownBuilder("dated", 20_000, "2021-01-22", 20)
        .gamma("care")
        .watcher("cameras", watcher)
        .watcher("neighbours", null, null, null, fabrication)
        .conduct("parking", rate, "care", "cameras", 0.5)
        .conduct("late", 60, null, "cameras", Towns.changing(0.8, 0.4))
        .scheme(
            "city", 100, 0, 150, TIERS,
            rules(
                "parking", Records.with(rule(0, repeated(8, 1.5, 2), null, null), "points", Towns.changing(-4, -9)),
                "late", rule(-3, null, 8, null)))
        .build();
  }

  static List<Town> all() {
    return List.of(repetition(), caps(), lapse(), clamping(), dated(), demands(), everything());
  }
}
