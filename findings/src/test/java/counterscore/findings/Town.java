package counterscore.findings;

import counterscore.testing.Records;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Rule;
import counterscore.scenario.Basis;
import counterscore.scenario.Certainty;
import counterscore.scenario.Conduct;
import counterscore.scenario.EstablishedBy;
import counterscore.scenario.Period;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Reset;
import counterscore.scenario.Responses;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import counterscore.scenario.Society;
import counterscore.scenario.StudyApp;
import counterscore.scenario.Watcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A town of two months, if not more, whose counters are filled by hand. Conduct: {@code parking} (unlawful), {@code petition} (lawful
 * speech), {@code helping} (lawful); watchers {@code cameras} and {@code neighbours}; tiers {@code A} and {@code D}.
 */
final class Town {
  private static final LocalDate START = LocalDate.of(2021, 1, 1);

  private final Map<String, Map<String, Quantity>> groups = new LinkedHashMap<>();
  private final Map<String, Scheme> schemes = new LinkedHashMap<>();
  private Basis basis = Basis.INVENTED;
  private @Nullable Certainty certainty;
  private @Nullable Observations observations;
  private boolean hasConsequences;
  private @Nullable StudyApp study;
  private @Nullable Responses responses;
  private int months = 2;
  private EstablishedBy parkingEstablishedBy = EstablishedBy.REPORT;
  private boolean isFabricating;
  private boolean isMoving;

  Town basis(Basis basis) {
    this.basis = basis;
    return this;
  }

  Town assuming() {
    certainty = Certainty.ASSUMED;
    return this;
  }

  /** Declares what tiers, lists and parties do: the demands of {@link Consequences}. */
  Town consequences() {
    hasConsequences = true;
    return this;
  }

  Town parkingEstablishedBy(EstablishedBy basis) {
    parkingEstablishedBy = basis;
    return this;
  }

  /** Neighbours make things up. */
  Town fabricating() {
    isFabricating = true;
    return this;
  }

  /** Residents may leave. */
  Town moving() {
    isMoving = true;
    return this;
  }

  Town lasting(int months) {
    this.months = months;
    return this;
  }

  Town responses(Responses responses) {
    this.responses = responses;
    return this;
  }

  Town study(StudyApp app) {
    study = app;
    return this;
  }

  Town group(String attribute, String... categories) {
    var shares = new LinkedHashMap<String, Quantity>();
    Arrays.stream(categories).forEach(category -> shares.put(category, Quantity.of(1.0 / categories.length)));
    groups.put(attribute, shares);
    return this;
  }

  Town scheme(String key, @Nullable String title, Map<String, Rule> rules, String... tiers) {
    var lowest = new LinkedHashMap<String, Quantity>();
    for (int i = 0; i < tiers.length; i++) {
      lowest.put(tiers[i], Quantity.of(100 * (tiers.length - 1 - i)));
    }
    schemes.put(key, Records.of(
        Scheme.class, "title", title, "start", Quantity.of(100), "range", List.of(0, 1000), "tiers", lowest, "rules",
        rules));
    return this;
  }

  /** The schemes so far start with this score; tier A begins at 100. */
  Town startingWith(double score) {
    schemes.replaceAll((_, scheme) -> Records.with(scheme, "start", Quantity.of(score)));
    return this;
  }

  /** How entries are contested, in every scheme so far. */
  Town appeals(counterscore.scenario.Appeals appeals) {
    schemes.replaceAll((_, scheme) -> Records.with(scheme, "appeals", appeals));
    return this;
  }

  /** What entering tiers suspends, in every scheme so far. */
  Town suspending(Map<String, Reset> resets) {
    schemes.replaceAll((_, scheme) -> Records.with(scheme, "resets", resets));
    return this;
  }

  /** The scheme of most tests: parking and petitions cost points, helping earns some. */
  Town score() {
    return scheme("score", null, rules(), "A", "D");
  }

  static Map<String, Rule> rules() {
    var rules = new LinkedHashMap<String, Rule>();
    rules.put("parking", rule(Quantity.of(-5)));
    rules.put("petition", rule(Quantity.of(-10)));
    rules.put("helping", rule(Quantity.of(3)));
    return rules;
  }

  static Rule rule(Quantity points) {
    return Records.of(Rule.class, "points", points);
  }

  static Quantity dated(String date, double before, double after) {
    return Quantity.of(
        new TreeMap<>(Map.of(LocalDate.EPOCH, before, LocalDate.parse(date), after)), null, null, null, null);
  }

  /** Adds a count under one label per column. */
  Town count(String counter, long count, String... labels) {
    var filled = observed().counter(counter);
    var indices = new int[filled.axes().size()];
    int column = 0;
    for (int a = 0; a < indices.length; a++) {
      var axis = filled.axes().get(a);
      var label = List.of(labels).subList(column, column += axis.columns().size());
      indices[a] = axis.labels().indexOf(label);
    }
    filled.add(filled.at(indices), count);
    return this;
  }

  /** The counters; once they exist, nothing more may be declared. */
  Observations observed() {
    if (observations == null) {
      observations = build();
    }
    return observations;
  }

  List<Finding> findings() {
    return Findings.of(scenario(), observed());
  }

  Finding finding(String id) {
    return findings().stream().filter(finding -> finding.id().equals(id)).findFirst().orElseThrow();
  }

  Scenario scenario() {
    var watchers = new LinkedHashMap<String, Watcher>();
    watchers.put("cameras", Records.of(Watcher.class));
    watchers.put(
        "neighbours",
        Records.of(
            Watcher.class, "fabrication",
            isFabricating
                ? new Watcher.Fabrication(Rate.perYear(0.1), Map.of(), Map.of("petition", Quantity.of(1)))
                : null));
    var declared = hasConsequences ? Consequences.DECLARED : Records.of(Scenario.class, "format", 1);
    return Records.of(
        Scenario.class, "format", 1, "title", "town", "basis", basis, "basisNote", "A town for tests.", "period",
        new Period(START, days().size()), "society",
        Records.of(
            Society.class, "residents", 1000L, "groups", groups, "currency", hasConsequences ? "crowns" : null,
            "turnover", isMoving ? Rate.perYear(0.1) : null),
        "watchers", watchers, "conduct", conduct(), "schemes", schemes, "demands", declared.demands(), "lists",
        declared.lists(), "lookups", declared.lookups(), "study", study, "responses", responses);
  }

  private Map<String, Conduct> conduct() {
    var conduct = new LinkedHashMap<String, Conduct>();
    conduct.put("parking", Records.with(conduct(false, false), "establishedBy", parkingEstablishedBy));
    conduct.put("petition", conduct(true, true));
    conduct.put("helping", conduct(true, false));
    return conduct;
  }

  private Conduct conduct(boolean lawful, boolean speech) {
    var perYear = new TreeMap<>(Map.of(LocalDate.EPOCH, 1.0));
    return Records.of(
        Conduct.class, "lawful", lawful, "speech", speech, "context", "street", "establishedBy", EstablishedBy.REPORT,
        "rate", new Rate(Quantity.of(perYear, null, null, null, certainty)));
  }

  /** Empty counters with the columns that {@link Tables} describes. */
  private Observations build() {
    var months = Axis.of("month", days().stream().map(day -> day.substring(0, 7)).distinct().toList());
    var days = Axis.of("day", days());
    var strata = Axis.of("stratum", strata());
    var tiers = new Axis(List.of("scheme", "tier"), tiers());
    return new Observations(List.of(
        new Counter(Tables.ENTRIES, List.of(months,
            new Axis(List.of("conduct", "watcher"),
                List.of(List.of("parking", "cameras"), List.of("petition", "neighbours"),
                    List.of("parking", "neighbours"))),
            Axis.of("truth", Tables.TRUTHS), strata)),
        new Counter(Tables.RULES,
            List.of(months, new Axis(List.of("scheme", "conduct"), ruleLabels()),
                Axis.of("measure", Tables.RULE_MEASURES))),
        new Counter(Tables.TIERS_DAILY, List.of(days, tiers)),
        new Counter(Tables.TIERS, List.of(months, tiers, strata, Axis.of("measure", Tables.RESIDENT_MEASURES))),
        new Counter(Tables.FLOWS, List.of(months, new Axis(List.of("scheme", "from", "to"), flows()))),
        new Counter(
            Tables.SPELLS,
            List.of(
                Axis.of("scheme", List.copyOf(schemes.keySet())), durations(),
                Axis.of("measure", Tables.SPELL_MEASURES))),
        new Counter(
            Tables.RETURNS,
            List.of(
                Axis.of("scheme", List.copyOf(schemes.keySet())), durations(),
                Axis.of("measure", Tables.RETURN_MEASURES))),
        new Counter(
            Tables.CONDUCT_TIERS,
            List.of(
                Axis.of("scheme", List.copyOf(schemes.keySet())), strata, Axis.of("acts", Tables.ACT_BINS),
                Axis.of("measure", Tables.CONDUCT_TIER_MEASURES))),
        new Counter(
            Tables.CONDUCT_REFUSALS,
            List.of(
                strata, Axis.of("acts", Tables.ACT_BINS), Axis.of("measure", Tables.CONDUCT_REFUSAL_MEASURES))),
        new Counter(Tables.DEMANDS, List.of(months,
            new Axis(List.of("demand", "tier"), Consequences.demandLabels(hasConsequences)), strata,
            Axis.of("measure", Tables.DEMAND_MEASURES))),
        new Counter(Tables.REFUSED_RESIDENTS, List.of(Axis.of("demand", List.of("train", "any")), strata)),
        new Counter(
            Tables.LOOKUPS,
            List.of(
                months, new Axis(List.of("party", "scheme", "tier"), Consequences.lookupLabels(hasConsequences)),
                strata)),
        new Counter(
            Tables.REQUESTS,
            List.of(
                months, new Axis(List.of("party", "scheme", "tier"), Consequences.requestLabels(hasConsequences)),
                strata, Axis.of("measure", Tables.REQUEST_MEASURES))),
        new Counter(
            Tables.PLACES,
            List.of(
                months, new Axis(List.of("demand", "tier"), Consequences.placeLabels(hasConsequences)), strata,
                Axis.of("measure", Tables.PLACE_MEASURES))),
        new Counter(
            Tables.LISTS,
            List.of(
                months, Axis.of("list", Consequences.lists(hasConsequences)), strata,
                Axis.of("measure", Tables.LIST_MEASURES))),
        new Counter(
            Tables.LIST_REFUSALS,
            List.of(
                months, new Axis(List.of("list", "demand"), Consequences.listLabels(hasConsequences)), strata)),
        new Counter(Tables.POINTS,
            List.of(tiers, Axis.of("kind", Tables.KINDS), Axis.of("measure", Tables.POINT_MEASURES))),
        new Counter(Tables.ACTS, List.of(months, Axis.of("conduct", List.copyOf(conduct().keySet())), strata)),
        new Counter(
            Tables.RESPONSES,
            List.of(
                months, Axis.of("conduct", List.copyOf(conduct().keySet())), strata,
                Axis.of("measure", Tables.RESPONSE_MEASURES))),
        new Counter(
            Tables.APPEALS,
            List.of(
                months, new Axis(List.of("scheme", "conduct"), ruleLabels()), strata,
                Axis.of("measure", Tables.APPEAL_MEASURES))),
        new Counter(Tables.MOVES, List.of(months, strata, Axis.of("measure", Tables.MOVE_MEASURES))),
        new Counter(Tables.LEAVERS, List.of(months, tiers, strata)),
        new Counter(Tables.STUDY, List.of(months, strata, Axis.of("measure", Tables.STUDY_MEASURES))),
        new Counter(Tables.RESIDENTS, List.of(strata))));
  }

  private Axis durations() {
    return Axis.of("months", IntStream.range(0, months).mapToObj(Integer::toString).toList());
  }

  private List<String> days() {
    return START.datesUntil(START.plusMonths(months)).map(LocalDate::toString).toList();
  }

  private List<String> strata() {
    var strata = List.of("");
    for (var categories : groups.values()) {
      var finer = new ArrayList<String>();
      strata.forEach(
          stratum -> categories.keySet()
              .forEach(category -> finer.add(stratum.isEmpty() ? category : stratum + "/" + category)));
      strata = finer;
    }
    return groups.isEmpty() ? List.of("all") : strata;
  }

  private List<List<String>> tiers() {
    var labels = new ArrayList<List<String>>();
    schemes.forEach((key, scheme) -> scheme.tiers().keySet().forEach(tier -> labels.add(List.of(key, tier))));
    return labels;
  }

  private List<List<String>> flows() {
    var labels = new ArrayList<List<String>>();
    schemes.forEach((key, scheme) -> scheme.tiers().keySet()
        .forEach(from -> scheme.tiers().keySet().forEach(to -> labels.add(List.of(key, from, to)))));
    return labels;
  }

  private List<List<String>> ruleLabels() {
    var labels = new ArrayList<List<String>>();
    schemes.forEach((key, scheme) -> scheme.rules().keySet().forEach(conduct -> labels.add(List.of(key, conduct))));
    return labels;
  }
}
