package counterscore.review;

import counterscore.review.Consequence.Kind;
import counterscore.scenario.Computed;
import counterscore.scenario.Demand;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rule;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import counterscore.scenario.reading.Places;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a scenario declares, in the words of the screening. */
final class Facts {
  private final Scenario scenario;
  private final Places places;
  private final List<Charge> charges = new ArrayList<>();
  private final List<Consequence> consequences = new ArrayList<>();

  Facts(Scenario scenario, Places places) {
    this.scenario = scenario;
    this.places = places;
    scenario.schemes().forEach(this::charges);
    scenario.demands().forEach(this::demand);
    scenario.schemes().forEach((key, scheme) -> scheme.resets().keySet().forEach(tier -> reset(key, scheme, tier)));
    scenario.lists().forEach((key, list) -> list.refuses().forEach(demand -> consequences.add(
        new Consequence(
            "lists." + key, named(list.title(), key) + " (" + demandTitle(demand) + ")", null,
            List.of(Objects.requireNonNull(scenario.demands().get(demand)).context()), "lists." + key + ".refuses",
            Kind.SHUT_OUT, List.of()))));
  }

  Scenario scenario() {
    return scenario;
  }

  /** All that costs points, in the order of the file. */
  List<Charge> charges() {
    return charges;
  }

  List<Consequence> consequences() {
    return consequences;
  }

  List<Consequence> detriments() {
    return consequences.stream().filter(Consequence::isDetriment).toList();
  }

  /** What counts in a score, directly or through scores that feed it. */
  List<Charge> countingIn(String scheme) {
    var counted = feeding(scheme);
    return charges.stream().filter(charge -> counted.contains(charge.scheme())).toList();
  }

  /** Whether somebody can be worse off by a score, directly or through a score that it feeds. */
  boolean hurts(String scheme) {
    return detriments().stream().anyMatch(
        each -> each.scheme() != null && feeding(each.scheme()).contains(scheme));
  }

  /** A scheme and all whose scores reach it. */
  Set<String> feeding(String scheme) {
    var all = new LinkedHashSet<String>();
    collect(scheme, all);
    return all;
  }

  private void collect(String key, Set<String> all) {
    var scheme = scenario.schemes().get(key);
    if (scheme != null && all.add(key)) {
      scheme.feeds().forEach((other, feed) -> {
        if (isAny(feed.weight())) {
          collect(other, all);
        }
      });
    }
  }

  /** Points between the start and the first score that is in one of the tiers [points]; NaN where entries cannot lead there. */
  double distance(Consequence consequence) {
    var scheme = consequence.scheme() == null ? null : scenario.schemes().get(consequence.scheme());
    if (scheme == null || consequence.tiers().isEmpty() || scheme.computed() != null) {
      return Double.NaN;
    }
    double above = Double.NaN;
    for (var tier : scheme.tiers().entrySet()) {
      if (consequence.tiers().contains(tier.getKey())) {
        return scheme.start().value() - above + 1;
      }
      above = tier.getValue().value();
    }
    return Double.NaN;
  }

  /** Lines of keys, each once and in the order given; the subject's own where none is given. */
  List<Line> lines(String subject, String... keys) {
    var all = keys.length == 0 ? Stream.of(subject) : Arrays.stream(keys);
    return all.filter(key -> !key.isEmpty()).distinct().map(this::line).toList();
  }

  private Line line(String key) {
    return new Line(key, places.of(key.split("\\.")));
  }

  private void charges(String key, Scheme scheme) {
    scheme.rules().forEach((name, rule) -> {
      if (costs(rule)) {
        charge(key, name, "schemes." + key + ".rules." + name, rule);
      }
    });
    var computed = scheme.computed();
    if (computed != null) {
      observed(key, "repayment", computed.repayment());
      observed(key, "purchases", computed.purchases());
    }
  }

  private void observed(String scheme, String component, Computed.@Nullable Observed observed) {
    if (observed != null) {
      observed.adds().forEach((name, adds) -> {
        if (adds.value() < 0) {
          charge(scheme, name, "schemes." + scheme + ".computed." + component + ".adds." + name, null);
        }
      });
    }
  }

  private void charge(String scheme, String name, String subject, @Nullable Rule rule) {
    charges.add(new Charge(scheme, name, subject, Objects.requireNonNull(scenario.conduct().get(name)), rule));
  }

  private static boolean costs(Rule rule) {
    return rule.imposes() != null
        || (rule.between() != null ? rule.between().getFirst() < 0
            : rule.points() != null && rule.points().steps().values().stream().anyMatch(points -> points < 0));
  }

  private void demand(String key, Demand demand) {
    if (demand.isDecidedByLists()) {
      return;
    }
    boolean isWorse = !demand.delayed().isEmpty() || !demand.favoured().isEmpty()
        || demand.priced().values().stream().anyMatch(factor -> factor.value() > 1);
    boolean isBetter = !demand.rewarded().isEmpty() || !demand.priced().isEmpty();
    if (!demand.refused().isEmpty() || isWorse || isBetter) {
      consequences.add(
          new Consequence(
              "demands." + key, named(demand.title(), key), schemeOf(demand.scheme()), List.of(demand.context()),
              "demands." + key + ".context",
              !demand.refused().isEmpty() ? Kind.SHUT_OUT : isWorse ? Kind.WORSE : Kind.ADVANTAGE, demand.refused()));
    }
  }

  private void reset(String key, Scheme scheme, String tier) {
    var reset = Objects.requireNonNull(scheme.resets().get(tier));
    var contexts = new LinkedHashSet<String>();
    reset.conduct().forEach(each -> contexts.add(Objects.requireNonNull(scenario.conduct().get(each)).context()));
    reset.demands().forEach(each -> contexts.add(Objects.requireNonNull(scenario.demands().get(each)).context()));
    if (!contexts.isEmpty()) {
      consequences.add(
          new Consequence(
              "schemes." + key + ".resets." + tier, "suspension in tier " + tier, key, List.copyOf(contexts),
              "schemes." + key + ".resets." + tier, Kind.SHUT_OUT, List.of(tier)));
    }
  }

  /** The scheme named, or the only one. */
  @Nullable
  String schemeOf(@Nullable String named) {
    return named != null || scenario.schemes().isEmpty() ? named : scenario.schemes().keySet().iterator().next();
  }

  private String demandTitle(String key) {
    return named(Objects.requireNonNull(scenario.demands().get(key)).title(), key);
  }

  static String named(@Nullable String title, String key) {
    return title == null ? key : title;
  }

  static boolean isAny(@Nullable Quantity quantity) {
    return quantity != null && quantity.steps().values().stream().anyMatch(value -> value != 0);
  }

  /** Whether factors of an attribute differ among its categories; a category without one has 1. */
  boolean areUnequal(String attribute, Map<String, Quantity> factors) {
    var categories = scenario.society().groups().getOrDefault(attribute, Map.of()).keySet();
    return categories.stream().mapToDouble(category -> factor(factors, category)).distinct().count() > 1;
  }

  static double factor(Map<String, Quantity> factors, String category) {
    var factor = factors.get(category);
    return factor == null ? 1 : factor.value();
  }

  /** Whether a list, a score, an app or a control room is declared at all. */
  boolean hasAnything() {
    return !scenario.schemes().isEmpty() || !scenario.lists().isEmpty() || scenario.study() != null
        || scenario.controlRoom() != null;
  }

  /** A number as it was declared. */
  static String number(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  static String german(double number) {
    return number(number).replace('.', ',');
  }

  static String count(double count) {
    return String.format(Locale.ROOT, "%,.0f", count);
  }

  static String germanCount(double count) {
    return count(count).replace(',', '.');
  }

  /** Two significant digits. */
  static String rough(double number) {
    var rounded = new BigDecimal(number).round(new MathContext(2, RoundingMode.HALF_UP));
    return rounded.compareTo(BigDecimal.valueOf(100)) >= 0 ? count(number)
        : rounded.stripTrailingZeros().toPlainString();
  }

  static String germanRough(double number) {
    return number >= 100 ? germanCount(number) : rough(number).replace('.', ',');
  }
}
