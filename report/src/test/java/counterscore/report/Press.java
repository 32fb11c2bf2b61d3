package counterscore.report;

import counterscore.scenario.Basis;
import counterscore.scenario.Certainty;
import counterscore.scenario.Conduct;
import counterscore.scenario.Demand;
import counterscore.scenario.Disposition;
import counterscore.scenario.EstablishedBy;
import counterscore.scenario.Governance;
import counterscore.scenario.Period;
import counterscore.scenario.Quantity;
import counterscore.scenario.Range;
import counterscore.scenario.Rate;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import counterscore.scenario.Society;
import counterscore.scenario.Span;
import counterscore.scenario.Watcher;
import counterscore.scenario.WatcherKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scenario of the size and kind that reports are made for, built from the records: not the bundled one, but like it. */
final class Press {
  static final int DAYS = 365;

  private final Map<String, Watcher> watchers = new LinkedHashMap<>();
  private final Map<String, Conduct> conduct = new LinkedHashMap<>();
  private final Map<String, Scheme.Rule> rules = new LinkedHashMap<>();
  private final Map<String, Demand> demands = new LinkedHashMap<>();

  private Press() {}

  /** The whole of it. */
  static Scenario scenario() {
    return scenario("The score for a capital as a newspaper described it", 600);
  }

  /**
   * @param worst below which score the worst tier begins
   */
  static Scenario scenario(String title, int worst) {
    var press = new Press();
    press.watchers();
    press.conduct();
    press.demands();
    var tiers = new LinkedHashMap<String, Quantity>();
    tiers.put("AAA", reported(1300));
    tiers.put("AA", assumed(1150, 1030, 1299));
    tiers.put("A", reported(960));
    tiers.put("B", assumed(850, 800, 900));
    tiers.put("C", reported(worst));
    tiers.put("D", Quantity.of(0));
    var scheme = new Scheme("The city's score", reported(1000), List.of(0, 1500), tiers, press.rules);
    return new Scenario(
        1, title, "What would one year under such a score do to its residents, and to whom?", Basis.PRESS_ACCOUNT,
        "As the press described it in 2019. A plan was announced; no score of this form is known to have been"
            + " introduced.",
        List.of(
            "No score for a whole country exists, and none of the form simulated here is known to have been introduced.",
            "Most points are those of small pilot towns, and most rates are assumptions with a wide range."),
        new Period(LocalDate.of(2021, 1, 1), DAYS),
        new Governance(
            Governance.Operator.PUBLIC, "none", Governance.System.FIXED_RULES, Governance.Answer.NO,
            Governance.Answer.NO, Governance.Review.NONE, Governance.Children.INCLUDED),
        new Society(
            100_000,
            groups(), null),
        dispositions(), press.watchers, press.conduct, Map.of("city-score", scheme), press.demands, Map.of(),
        Map.of(),
        Map.of("press", "The newspaper article of 2019. Its figures are used, its words are not.",
            "table", "The published table of a pilot town, unofficial translation, opening part read."));
  }

  /** The same with other schemes beside the city's, each with other tiers. */
  static Scenario withSchemes(int others) {
    var whole = scenario();
    var schemes = new LinkedHashMap<>(whole.schemes());
    for (int i = 1; i <= others; i++) {
      var tiers = new LinkedHashMap<String, Quantity>();
      for (int tier = 12; tier > 0; tier--) {
        tiers.put("T" + tier, Quantity.of(910 + 10 * tier));
      }
      tiers.put("lowest", Quantity.of(-1000));
      schemes.put(
          "private-" + i,
          new Scheme("Private score " + i, Quantity.of(1000), List.of(-1000, 1500), tiers,
              Map.of("parking", new Scheme.Rule(Quantity.of(-7), null, null, null))));
    }
    return with(whole, whole.society(), schemes, Map.of());
  }

  /** The same without groups and demands. */
  static Scenario bare() {
    var whole = scenario();
    return with(whole, new Society(1000, Map.of(), null), whole.schemes(), Map.of());
  }

  private static Scenario with(
      Scenario s, Society society, Map<String, Scheme> schemes, Map<String, Demand> demands) {
    return new Scenario(
        s.format(), s.title(), null, s.basis(), s.basisNote(), List.of(), s.period(), null, society,
        s.dispositions(), withoutGroups(s.watchers()), s.conduct(), schemes, demands, Map.of(), Map.of(), s.sources());
  }

  private static Map<String, Watcher> withoutGroups(Map<String, Watcher> watchers) {
    var without = new LinkedHashMap<String, Watcher>();
    watchers.forEach((name, w) -> without.put(
        name,
        new Watcher(w.kind(), null, null, null, Map.of(), w.misattribution(), null, null, w.fabrication())));
    return without;
  }

  private static Map<String, Map<String, Quantity>> groups() {
    var groups = new LinkedHashMap<String, Map<String, Quantity>>();
    groups.put("registration", shares("local", 0.62, "migrant", 0.38));
    groups.put("sex", shares("men", 0.51, "women", 0.49));
    groups.put("party", shares("member", 0.09, "other", 0.91));
    return groups;
  }

  private static Map<String, Disposition> dispositions() {
    var dispositions = new LinkedHashMap<String, Disposition>();
    dispositions.put("carelessness", new Disposition.Gamma(assumed(0.8, 0.4, 2)));
    dispositions.put("driving", new Disposition.Gamma(assumed(0.5, 0.2, 1.5)));
    dispositions.put("arrears", new Disposition.Gamma(assumed(0.3, 0.1, 1)));
    dispositions.put("outspokenness", new Disposition.Lognormal(assumed(2, 1, 2.7)));
    dispositions.put("public-spirit", new Disposition.Lognormal(assumed(1.5, 0.8, 2.5)));
    return dispositions;
  }

  private void watchers() {
    var migrant = Map.of("registration", shares("local", 1, "migrant", 1.3));
    watcher("cameras", WatcherKind.CAMERAS, migrant, 0.004, null);
    watcher("plate-readers", WatcherKind.CAMERAS, Map.of(), 0.002, null);
    watcher("inspectors", WatcherKind.INSPECTORS, migrant, 0.002, null);
    watcher(
        "neighbours", WatcherKind.PEOPLE, Map.of(), 0.01,
        new Watcher.Fabrication(
            new Rate(assumed(0.01, 0.001, 0.05)), Map.of(), shares("rudeness", 0.5, "littering", 0.4, "remark", 0.1)));
    watcher("platform", WatcherKind.PLATFORM, Map.of(), 0.001, null);
    watcher("agencies", WatcherKind.RECORDS, Map.of(), 0.005, null);
    watcher("banks", WatcherKind.RECORDS, Map.of(), 0.005, null);
    watcher("courts", WatcherKind.RECORDS, Map.of(), 0.001, null);
  }

  private void conduct() {
    act("fare-dodging", "Riding without a ticket", 3, "carelessness", -20, true, "cameras", 0.02, "inspectors", 0.016);
    act("crossing", "Crossing the street at red", 8, "carelessness", -20, true, "cameras", 0.005);
    act("parking", "Illegal parking", 4, "driving", -5, false, "plate-readers", 0.1, "inspectors", 0.2);
    act("speeding", "Speeding and other driving offences", 3, "driving", -5, false, "plate-readers", 0.015);
    act("drunk-driving", "Drunk driving", 0.03, "driving", -50, false, "inspectors", 0.01);
    act("smoking", "Smoking where it is banned", 5, "carelessness", -10, false, "cameras", 0.001);
    act("littering", "Dropping litter", 5, "carelessness", -10, false, "cameras", 0.003, "neighbours", 0.001);
    act("toilet", "Leaving a public toilet dirty or taking too much paper", 0.5, "carelessness", -10, false, "cameras",
        0.005);
    act("dog", "Dog off the leash", 1.5, null, -10, false, "neighbours", 0.005, "inspectors", 0.001);
    act("rudeness", "Being rude to others", 2, "carelessness", -10, false, "neighbours", 0.005);
    act("late-bill", "Late payment of a water, power or heating bill", 0.2, "arrears", -20, false, "agencies", 0.9);
    act("overdue-card", "Month with an overdue credit card", 0.08, "arrears", -10, false, "banks", 0.95);
    act("judgment", "Judgment debt put on the courts' list", 0.0021, "arrears", -30, false, "courts", 1.0);
    act("tax", "Tax offence", 0.02, null, -20, false, "agencies", 0.05);
    act("post", "Public post that criticises those in office", 3, "outspokenness", -10, true, "platform", 0.05);
    act("message", "Private message that criticises those in office", 3, "outspokenness", -10, false, "platform", 0.01);
    act("remark", "Spoken remark that criticises those in office", 5, "outspokenness", -10, false, "neighbours",
        0.0002);
    act("volunteering", "Hour of volunteering", 1.4, "public-spirit", 1, false, "agencies", 0.8);
    act("blood", "Blood donation", 0.011, "public-spirit", 10, false, "agencies", 0.95);
    act("award", "Award of a department or an employer", 0.02, "public-spirit", 5, false, "agencies", 1.0);
  }

  private void demands() {
    demand("flight", "Plane ticket", 1.2, "airline");
    demand("train", "Train ticket", 4, "railway");
    demand("loan", "Bank loan", 0.1, "bank");
  }

  private void watcher(
      String name,
      WatcherKind kind,
      Map<String, Map<String, Quantity>> exposure,
      double misattribution,
      Watcher.@Nullable Fabrication fabrication) {
    watchers.put(
        name,
        new Watcher(
            kind, null, null, null, exposure, assumed(misattribution, misattribution / 10, misattribution * 5), null,
            null, fabrication));
  }

  private void act(
      String name,
      String title,
      double perYear,
      @Nullable String disposition,
      double points,
      boolean repeated,
      Object... noticedBy) {
    boolean lawful = points > 0 || "outspokenness".equals(disposition);
    conduct.put(
        name,
        new Conduct(
            title, lawful, lawful && points < 0, "city", EstablishedBy.REPORT,
            new Rate(assumed(perYear, perYear / 4, perYear * 4)), Map.of(), List.of(), disposition, shares(noticedBy)));
    rules.put(
        name,
        new Scheme.Rule(
            assumed(points, Math.min(points / 2, points * 3), Math.max(points / 2, points * 3)),
            repeated ? new Scheme.Repeated(new Span(365), Quantity.of(2), 2) : null, new Span(200),
            points == 1 ? new Scheme.Cap(Quantity.of(50), Scheme.Per.YEAR) : null));
  }

  private void demand(String name, String title, double perYear, String party) {
    demands.put(
        name,
        new Demand(
            title, Rate.perYear(perYear), Map.of(), List.of(), null, "travel", party, Demand.DecidedBy.SCORE, null,
            List.of("D"), Map.of(), null, Map.of(), Map.of(), null, null, null, null));
  }

  private static Map<String, Quantity> shares(Object... namesAndShares) {
    var shares = new LinkedHashMap<String, Quantity>();
    for (int i = 0; i < namesAndShares.length; i += 2) {
      shares.put((String) namesAndShares[i], Quantity.of(((Number) namesAndShares[i + 1]).doubleValue()));
    }
    return shares;
  }

  private static Quantity assumed(double number, double low, double high) {
    return quantity(number, new Range(low, high), "table", Certainty.ASSUMED);
  }

  private static Quantity reported(double number) {
    return quantity(number, null, "press", Certainty.REPORTED);
  }

  private static Quantity quantity(double number, @Nullable Range range, String source, Certainty certainty) {
    return Quantity.of(new TreeMap<>(Map.of(LocalDate.EPOCH, number)), range, null, source, certainty);
  }
}
