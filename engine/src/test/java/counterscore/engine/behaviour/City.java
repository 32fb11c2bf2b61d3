package counterscore.engine.behaviour;

import counterscore.testing.Records;
import counterscore.scenario.Rule;
import counterscore.scenario.Basis;
import counterscore.scenario.Conduct;
import counterscore.scenario.ControlRoom;
import counterscore.scenario.Demand;
import counterscore.scenario.Disposition;
import counterscore.scenario.EstablishedBy;
import counterscore.scenario.Experiment;
import counterscore.scenario.Listing;
import counterscore.scenario.Lookup;
import counterscore.scenario.Period;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import counterscore.scenario.Society;
import counterscore.scenario.Span;
import counterscore.scenario.Watcher;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds small scenarios from the records. Everything can be declared in one line each; what is not declared is absent. */
final class City {
  private final long residents;
  private final LocalDate start = LocalDate.of(2021, 1, 1);
  private int days = 365;
  private final Map<String, Map<String, Quantity>> groups = new LinkedHashMap<>();
  private final Map<String, Disposition> dispositions = new LinkedHashMap<>();
  private final Map<String, Watcher> watchers = new LinkedHashMap<>();
  private final Map<String, Conduct> conduct = new LinkedHashMap<>();
  private final Map<String, Scheme> schemes = new LinkedHashMap<>();
  private final Map<String, Demand> demands = new LinkedHashMap<>();
  private final Map<String, Listing> lists = new LinkedHashMap<>();
  private final Map<String, Lookup> lookups = new LinkedHashMap<>();

  private @Nullable ControlRoom controlRoom;

  City(long residents) {
    this.residents = residents;
  }

  static Map<String, Quantity> shares(Object... namesAndValues) {
    var map = new LinkedHashMap<String, Quantity>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], Quantity.of(((Number) namesAndValues[i + 1]).doubleValue()));
    }
    return map;
  }

  City controlRoom(ControlRoom room) {
    controlRoom = room;
    return this;
  }

  City days(int number) {
    days = number;
    return this;
  }

  City group(String name, Object... categories) {
    groups.put(name, shares(categories));
    return this;
  }

  City disposition(String name, Disposition disposition) {
    dispositions.put(name, disposition);
    return this;
  }

  City watcher(String name) {
    return watcher(name, null, null, null, null);
  }

  City watcher(
      String name,
      @Nullable Double misattribution,
      Watcher.@Nullable Recognition recognition,
      @Nullable String lookalike,
      Watcher.@Nullable Fabrication fabrication) {
    var share = misattribution == null ? null : Quantity.of(misattribution);
    watchers.put(
        name,
        Records.of(
            Watcher.class, "misattribution", share, "recognition", recognition, "lookalike", lookalike, "fabrication",
            fabrication));
    return this;
  }

  City watcher(String name, Watcher watcher) {
    watchers.put(name, watcher);
    return this;
  }

  /** An unlawful conduct. */
  City conduct(String name, double perYear, @Nullable String disposition, Object... noticedBy) {
    return conduct(name, false, perYear, disposition, Map.of(), List.of(), noticedBy);
  }

  City conduct(
      String name,
      boolean speech,
      double perYear,
      @Nullable String disposition,
      Map<String, Map<String, Quantity>> factors,
      List<Double> season,
      Object... noticedBy) {
    conduct.put(
        name,
        Records.of(
            Conduct.class, "lawful", speech, "speech", speech, "context", "street", "establishedBy",
            EstablishedBy.REPORT, "rate", Rate.perYear(perYear), "factors", factors, "season", season, "disposition",
            disposition, "noticedBy", shares(noticedBy)));
    return this;
  }

  City scheme(int start, int floor, int ceiling, Map<String, Quantity> tiers, Map<String, Rule> rules) {
    schemes.put(
        "score",
        Records.of(
            Scheme.class, "start", Quantity.of(start), "range", List.of(floor, ceiling), "tiers", tiers, "rules",
            rules));
    return this;
  }

  City demand(String name, double perYear, String... refused) {
    demands.put(
        name,
        Records.of(
            Demand.class, "rate", Rate.perYear(perYear), "context", "travel", "askedBy", "office", "decidedBy",
            Demand.DecidedBy.SCORE, "refused", List.of(refused)));
    return this;
  }

  /** A demand with more than a refusal: components of {@link Demand} by name. */
  City demand(String name, double perYear, List<String> refused, Object... more) {
    demand(name, perYear, refused.toArray(String[]::new));
    demands.computeIfPresent(name, (_, demand) -> Records.with(demand, more));
    return this;
  }

  /** A list: components of {@link Listing} by name. */
  City list(String name, Object... components) {
    lists.put(name, Records.of(Listing.class, components));
    return this;
  }

  /** A party that looks: components of {@link Lookup} by name. */
  City lookup(String party, double perYear, Object... more) {
    lookups.put(party, Records.with(Records.of(Lookup.class, "rate", Rate.perYear(perYear)), more));
    return this;
  }

  static Rule rule(double points) {
    return rule(points, null, null, null);
  }

  static Rule rule(
      double points, Rule.@Nullable Repeated repeated, @Nullable Integer lapseDays, Rule.@Nullable Cap cap) {
    return Records.of(
        Rule.class, "points", Quantity.of(points), "repeated", repeated, "lapses",
        lapseDays == null ? null : new Span(lapseDays), "cap", cap);
  }

  Experiment experiment() {
    return experiment(1);
  }

  Experiment experiment(long seed) {
    var scenario = Records.of(
        Scenario.class, "format", 1, "title", "town", "basis", Basis.INVENTED, "basisNote", "A town for tests.",
        "period", new Period(start, days), "society",
        Records.of(Society.class, "residents", residents, "groups", groups), "dispositions", dispositions, "watchers",
        watchers, "conduct", conduct, "schemes", schemes, "demands", demands, "lists", lists, "lookups",
        lookups, "controlRoom", controlRoom);
    return Experiment.of(scenario, seed);
  }
}
