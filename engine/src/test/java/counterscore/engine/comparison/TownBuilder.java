package counterscore.engine.comparison;

import counterscore.testing.Records;
import counterscore.scenario.Rule;
import counterscore.scenario.Basis;
import counterscore.scenario.Conduct;
import counterscore.scenario.Demand;
import counterscore.scenario.Disposition;
import counterscore.scenario.EstablishedBy;
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

/** Declares a town a line at a time. What is not declared is absent. */
final class TownBuilder {
  private final String name;
  private final int residents;
  private final Period period;
  private final Map<String, Map<String, Quantity>> groups = new LinkedHashMap<>();
  private final Map<String, Disposition> dispositions = new LinkedHashMap<>();
  private final Map<String, Watcher> watchers = new LinkedHashMap<>();
  private final Map<String, Conduct> conduct = new LinkedHashMap<>();
  private final Map<String, Scheme> schemes = new LinkedHashMap<>();
  private final Map<String, Demand> demands = new LinkedHashMap<>();
  private final Map<String, Listing> lists = new LinkedHashMap<>();
  private final Map<String, Lookup> lookups = new LinkedHashMap<>();

  TownBuilder(String name, int residents, String start, int days) {
    this.name = name;
    this.residents = residents;
    this.period = new Period(LocalDate.parse(start), days);
  }

  /** Names and numbers in turn. */
  static Map<String, Quantity> map(Object... namesAndValues) {
    var map = new LinkedHashMap<String, Quantity>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var value = namesAndValues[i + 1];
      map.put(
          (String) namesAndValues[i],
          value instanceof Quantity quantity ? quantity : Quantity.of(((Number) value).doubleValue()));
    }
    return map;
  }

  TownBuilder group(String attribute, Object... categories) {
    groups.put(attribute, map(categories));
    return this;
  }

  /** 62 % locals and 38 % migrants, 9 % members and 91 % others. */
  TownBuilder usualGroups() {
    return group("registration", "local", 0.62, "migrant", 0.38).group("party", "member", 0.09, "other", 0.91);
  }

  TownBuilder disposition(String key, Disposition disposition) {
    dispositions.put(key, disposition);
    return this;
  }

  TownBuilder gamma(String key) {
    return disposition(key, new Disposition.Gamma(Quantity.of(Towns.SHAPE)));
  }

  TownBuilder watcher(String key) {
    return watcher(key, null, null, null, null);
  }

  TownBuilder watcher(
      String key,
      @Nullable Double misattribution,
      Watcher.@Nullable Recognition recognition,
      @Nullable String lookalike,
      Watcher.@Nullable Fabrication fabrication) {
    var share = misattribution == null ? null : Quantity.of(misattribution);
    return watcher(
        key,
        Records.of(
            Watcher.class, "misattribution", share, "recognition", recognition, "lookalike", lookalike, "fabrication",
            fabrication));
  }

  TownBuilder watcher(String key, Watcher watcher) {
    watchers.put(key, watcher);
    return this;
  }

  /** An unlawful conduct, with the watchers that notice it. */
  TownBuilder conduct(String key, double perYear, @Nullable String disposition, Object... noticedBy) {
    return conduct(key, perYear, disposition, Map.of(), List.of(), noticedBy);
  }

  TownBuilder conduct(
      String key,
      double perYear,
      @Nullable String disposition,
      Map<String, Map<String, Quantity>> factors,
      List<Double> season,
      Object... noticedBy) {
    return conduct(key, false, false, Rate.perYear(perYear), disposition, factors, season, noticedBy);
  }

  /** An unlawful conduct with a rate that may be dated. */
  TownBuilder conduct(String key, Rate rate, @Nullable String disposition, Object... noticedBy) {
    return conduct(key, false, false, rate, disposition, Map.of(), List.of(), noticedBy);
  }

  /** A lawful conduct: speech, or something else. */
  TownBuilder lawful(
      String key, boolean speech, double perYear, @Nullable String disposition, Object... noticedBy) {
    return conduct(key, true, speech, Rate.perYear(perYear), disposition, Map.of(), List.of(), noticedBy);
  }

  private TownBuilder conduct(
      String key,
      boolean lawful,
      boolean speech,
      Rate rate,
      @Nullable String disposition,
      Map<String, Map<String, Quantity>> factors,
      List<Double> season,
      Object... noticedBy) {
    conduct.put(
        key,
        Records.of(
            Conduct.class, "lawful", lawful, "speech", speech, "context", "street", "establishedBy",
            EstablishedBy.REPORT, "rate", rate, "factors", factors, "season", season, "disposition", disposition,
            "noticedBy", map(noticedBy)));
    return this;
  }

  TownBuilder scheme(
      String key, int start, int floor, int ceiling, Map<String, Quantity> tiers, Map<String, Rule> rules) {
    schemes.put(
        key,
        Records.of(
            Scheme.class, "start", Quantity.of(start), "range", List.of(floor, ceiling), "tiers", tiers, "rules",
            rules));
    return this;
  }

  static Rule rule(
      double points, Rule.@Nullable Repeated repeated, @Nullable Integer lapses, Rule.@Nullable Cap cap) {
    return Records.of(
        Rule.class, "points", Quantity.of(points), "repeated", repeated, "lapses",
        lapses == null ? null : new Span(lapses), "cap", cap);
  }

  static Rule.Repeated repeated(int within, double factor, int max) {
    return new Rule.Repeated(new Span(within), Quantity.of(factor), max);
  }

  static Rule.Cap cap(double points, Scheme.Per per) {
    return new Rule.Cap(Quantity.of(points), per);
  }

  TownBuilder demand(String key, Demand demand) {
    demands.put(key, demand);
    return this;
  }

  /** A list: components of {@link Listing} by name. */
  TownBuilder list(String key, Object... components) {
    lists.put(key, Records.of(Listing.class, components));
    return this;
  }

  /** A party that looks: components of {@link Lookup} by name. */
  TownBuilder lookup(String party, double perYear, Object... more) {
    lookups.put(party, Records.with(Records.of(Lookup.class, "rate", Rate.perYear(perYear)), more));
    return this;
  }

  static Demand demand(
      double perYear,
      Map<String, Map<String, Quantity>> factors,
      List<Double> season,
      @Nullable String disposition,
      String askedBy,
      @Nullable String scheme,
      String... refused) {
    return Records.of(
        Demand.class, "rate", Rate.perYear(perYear), "factors", factors, "season", season, "disposition", disposition,
        "context", "travel", "askedBy", askedBy, "decidedBy", Demand.DecidedBy.SCORE, "scheme", scheme, "refused",
        List.of(refused));
  }

  /** The fast engine shows its residents scheme by scheme: a town without any gets one without rules. */
  Town build() {
    if (schemes.isEmpty()) {
      scheme("idle", 0, 0, 1, map("everybody", 0), Map.of());
    }
    return new Town(
        name,
        Records.of(
            Scenario.class, "format", 1, "title", name, "basis", Basis.INVENTED, "basisNote", "A town for tests.",
            "period", period, "society", Records.of(Society.class, "residents", (long) residents, "groups", groups),
            "dispositions", dispositions, "watchers", watchers, "conduct", conduct, "schemes", schemes, "demands",
            demands, "lists", lists, "lookups", lookups));
  }
}
