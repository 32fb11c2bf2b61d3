package counterscore.engine.behaviour;

import counterscore.scenario.Basis;
import counterscore.scenario.Conduct;
import counterscore.scenario.Demand;
import counterscore.scenario.Disposition;
import counterscore.scenario.EstablishedBy;
import counterscore.scenario.Experiment;
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
        name, new Watcher(null, null, null, null, Map.of(), share, recognition, lookalike, fabrication));
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
        new Conduct(
            null,
            speech,
            speech,
            "street",
            EstablishedBy.REPORT,
            Rate.perYear(perYear),
            factors,
            season,
            disposition,
            shares(noticedBy)));
    return this;
  }

  City scheme(int start, int floor, int ceiling, Map<String, Quantity> tiers, Map<String, Scheme.Rule> rules) {
    schemes.put("score", new Scheme(null, Quantity.of(start), List.of(floor, ceiling), tiers, rules));
    return this;
  }

  City demand(String name, double perYear, String... refused) {
    demands.put(
        name,
        new Demand(
            null,
            Rate.perYear(perYear),
            Map.of(),
            List.of(),
            null,
            "travel",
            "office",
            Demand.DecidedBy.SCORE,
            null,
            List.of(refused)));
    return this;
  }

  static Scheme.Rule rule(double points) {
    return new Scheme.Rule(Quantity.of(points), null, null, null);
  }

  static Scheme.Rule rule(
      double points, Scheme.@Nullable Repeated repeated, @Nullable Integer lapseDays, Scheme.@Nullable Cap cap) {
    return new Scheme.Rule(Quantity.of(points), repeated, lapseDays == null ? null : new Span(lapseDays), cap);
  }

  Experiment experiment() {
    return experiment(1);
  }

  Experiment experiment(long seed) {
    var scenario = new Scenario(
        1, "town", null, Basis.INVENTED, "A town for tests.", List.of(), new Period(start, days), null,
        new Society(residents, groups), dispositions, watchers, conduct, schemes, demands, Map.of());
    return Experiment.of(scenario, seed);
  }
}
