package counterscore.engine.comparison;

import counterscore.testing.Records;
import static counterscore.engine.comparison.TownBuilder.map;

import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Watcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Towns in which residents act, are watched and are mistaken for each other; no scheme reads what is written. */
final class Towns {
  /** Shape of every gamma disposition; the variance is 1.25. */
  static final double SHAPE = 0.8;

  static final List<Double> SEASON = List.of(2.0, 1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.5, 1.0, 1.0, 1.0, 2.0);

  private Towns() {}

  /** Dispositions of every kind, shared and not shared, factors by group and a season, over two months. */
  static Town acts() {
    return new TownBuilder("acts", 30_000, "2021-01-01", 59)
        .usualGroups()
        .gamma("care")
        .gamma("temper")
        .disposition("talk", new Disposition.Lognormal(Quantity.of(0.7)))
        .disposition("few", new Disposition.TwoPoint(Quantity.of(0.1), Quantity.of(10)))
        .disposition("same", new Disposition.Constant())
        .conduct("parking", 24, "care")
        .conduct("jaywalking", 18, "care")
        .conduct("littering", 24, "temper")
        .conduct("remark", 18, "talk")
        .conduct("quarrel", 12, "few")
        .conduct("walk", 24, "same")
        .conduct("stroll", 18, null)
        .conduct(
            "fare",
            30,
            null,
            Map.of("registration", map("migrant", 2), "party", map("member", 0.5)),
            SEASON)
        .build();
  }

  /** Two full blocks and a part of a third. */
  static Town blocks() {
    return new TownBuilder("blocks", 150_000, "2021-01-01", 6)
        .usualGroups()
        .gamma("care")
        .gamma("temper")
        .conduct("parking", 90, "care")
        .conduct("littering", 90, "temper")
        .watcher("patrol", 0.25, null, null, null)
        .conduct("stroll", 120, null, "patrol", 0.5)
        .scheme(
            "city", 100, 0, 150, map("A", 95, "B", 0),
            Map.of("stroll", TownBuilder.rule(-5, TownBuilder.repeated(4, 2, 1), 3, null)))
        .build();
  }

  /** Three watchers with density, exponent and exposure; the cameras grow fourfold on 1 February. */
  static Town watching() {
    var cameras =
        Records.of(
            Watcher.class, "density", map("cameras-per-1000", changing(100, 400)), "referenceDensity",
            Quantity.of(100), "exponent", Quantity.of(0.5), "exposure", Map.of("registration", map("migrant", 1.5)));
    var wardens =
        Records.of(
            Watcher.class, "exposure", Map.of("party", map("member", 0.5), "registration", map("local", 0.8)));
    return new TownBuilder("watching", 20_000, "2021-01-18", 28)
        .usualGroups()
        .gamma("care")
        .watcher("cameras", cameras)
        .watcher("wardens", wardens)
        .watcher("neighbours")
        .conduct("parking", 90, "care", "cameras", 0.2, "wardens", 0.5)
        .conduct("shouting", 90, null, "wardens", 0.4, "cameras", 0.3)
        .conduct("littering", 60, "care", "neighbours", 0.3, "wardens", 0.3, "cameras", 0.1)
        .build();
  }

  /** One number until the end of January 2021, another from then on. */
  static Quantity changing(double before, double after) {
    var steps = new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1), before, LocalDate.of(2021, 2, 1), after));
    return Quantity.of(steps, null, null, null, null);
  }

  /** One watcher for each way of being mistaken. */
  static Town mistakes() {
    var byRegistration = new Watcher.Recognition("registration", map("migrant", 2));
    return new TownBuilder("mistakes", 20_000, "2021-03-01", 30)
        .usualGroups()
        .gamma("care")
        .gamma("face")
        .watcher("cameras", 0.3, byRegistration, null, null)
        .watcher("kiosk", 0.4, null, "face", null)
        .watcher("patrol", 0.25, null, null, null)
        .watcher("booth", 0.3, new Watcher.Recognition("registration", Map.of()), "care", null)
        .conduct("walk", 90, null, "cameras", 0.8)
        .conduct("jog", 90, null, "kiosk", 0.8)
        .conduct("stroll", 90, null, "patrol", 0.8)
        .conduct("parking", 90, "care", "booth", 0.8)
        .build();
  }

  /** One resident of a kind: nobody to land on. */
  static Town nobody() {
    return new TownBuilder("nobody", 40, "2021-03-01", 100)
        .group("village", "large", 0.975, "lone", 0.025)
        .watcher("cameras", 0.5, new Watcher.Recognition("village", Map.of()), null, null)
        .conduct("walk", 3650, null, "cameras", 0.5)
        .build();
  }

  /** Two watchers who write about nothing. */
  static Town fabrication() {
    var neighbours =
        new Watcher.Fabrication(
            Rate.perYear(12), Map.of("registration", map("migrant", 2)),
            map("parking", 0.5, "remark", 0.3, "late", 0.2));
    var informers = new Watcher.Fabrication(Rate.perYear(9), Map.of(), map("remark", 1));
    return new TownBuilder("fabrication", 20_000, "2021-01-01", 59)
        .usualGroups()
        .watcher("neighbours", null, null, null, neighbours)
        .watcher("informers", null, null, null, informers)
        .conduct("parking", 1, null)
        .conduct("remark", 1, null)
        .conduct("late", 1, null)
        .build();
  }
}
