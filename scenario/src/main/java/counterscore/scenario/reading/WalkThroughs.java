package counterscore.scenario.reading;

import counterscore.scenario.Conduct;
import counterscore.scenario.Rule;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import counterscore.scenario.reading.WalkThrough.Claim;
import counterscore.scenario.reading.WalkThrough.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the cases of a file into walk-throughs and says what they say in vain. What a rule leaves to chance, the official's decision
 * and the time of day, has to be given. Can look at an incomplete tree.
 */
final class WalkThroughs {
  private static final int MOST_ENTRIES = 40;

  private final Scenario scenario;
  private final List<String> conducts;
  private final List<Diagnostic> errors;

  WalkThroughs(Scenario scenario, List<Diagnostic> errors) {
    this.scenario = scenario;
    this.conducts = List.copyOf(scenario.conduct().keySet());
    this.errors = errors;
  }

  List<WalkThrough> read(Place cases) {
    return cases.entries().stream().map(this::walkThrough).toList();
  }

  private WalkThrough walkThrough(Place place) {
    int joins = joins(place.at("joins"));
    var given = new ArrayList<Given>();
    int number = 0;
    for (var entry : place.at("entries").entries()) {
      number += number(entry.at("times"), 1);
      given.add(given(entry, joins));
    }
    if (number > MOST_ENTRIES && given.size() <= MOST_ENTRIES) {
      var entries = place.at("entries");
      errors.add(new Diagnostic.WrongSize(entries.span(), entries.path(), "entries", number, MOST_ENTRIES));
    }
    var claims = new ArrayList<Claim>();
    place.at("expect").entries().forEach(expected -> claims(expected, place.key(), joins, claims));
    return new WalkThrough(place.key(), place.keySpan(), joins, given, claims);
  }

  private int joins(Place joins) {
    var society = scenario.society();
    if (joins.exists() && society.turnover() == null && society.growth() == null) {
      errors.add(new Diagnostic.MeaninglessWithout(joins.keySpan(), joins.path(), "turnover"));
    }
    return number(joins, 0) - 1;
  }

  private Given given(Place entry, int joins) {
    int day = day(entry.at("day"), joins);
    var name = Objects.requireNonNullElse(entry.at("conduct").text(), "");
    var conduct = scenario.conduct().get(name);
    if (conduct == null) {
      known(entry.at("conduct"), "conduct", conducts);
      return new Given(day, name, true, 1, -1, null);
    }
    var rules = scenario.schemes().values().stream().map(scheme -> scheme.rules().get(name)).filter(Objects::nonNull)
        .toList();
    boolean isCorrect = !entry.has("correct") || entry.at("correct").isTrue();
    return new Given(
        day, name, isCorrect, number(entry.at("times"), 1), time(entry, conduct, rules), decided(entry, rules));
  }

  /** A day counted from 0. */
  private int day(Place day, int joins) {
    int number = number(day, 1);
    if (number <= joins) {
      errors.add(
          new Diagnostic.OutOfBounds(
              day.span(), day.path(), Wording.count(number), Wording.count(joins + 1L), null));
    }
    return number - 1;
  }

  private int time(Place entry, Conduct conduct, List<Rule> rules) {
    var times = List.copyOf(conduct.times().keySet());
    var time = entry.at("time").text();
    if (time != null) {
      known(entry.at("time"), "time of day of " + entry.at("conduct").text(), times);
      return times.indexOf(time);
    }
    if (rules.stream().anyMatch(rule -> !rule.times().isEmpty())) {
      errors.add(new Diagnostic.MissingKey(entry.span(), entry.path(), List.of("time")));
    }
    return -1;
  }

  private @Nullable Integer decided(Place entry, List<Rule> rules) {
    var between = rules.stream().map(Rule::between).filter(Objects::nonNull).findFirst().orElse(null);
    var decided = entry.at("decided");
    if (!decided.exists()) {
      if (between != null) {
        errors.add(new Diagnostic.MissingKey(entry.span(), entry.path(), List.of("decided")));
      }
      return null;
    }
    int points = number(decided, 0);
    if (between == null) {
      errors.add(new Diagnostic.MeaninglessWithout(decided.keySpan(), decided.path(), "between"));
    } else if (points < between.get(0) || points > between.get(1)) {
      errors.add(
          new Diagnostic.OutOfBounds(
              decided.span(), decided.path(), Wording.count(points), Wording.count(between.get(0)),
              Wording.count(between.get(1))));
    }
    return points;
  }

  private void claims(Place expected, String name, int joins, List<Claim> claims) {
    int day = day(expected.at("day"), joins);
    var scheme = scheme(expected, name);
    if (Set.of("points", "score", "tier", "refused").stream().noneMatch(expected::has) && expected.node().isObject()) {
      errors.add(
          new Diagnostic.MissingKey(expected.span(), expected.path(), List.of("points", "score", "tier", "refused")));
    }
    if (scheme != null) {
      var declared = Objects.requireNonNull(scenario.schemes().get(scheme));
      expected.entries().forEach(claim -> claim(claim, day, scheme, declared, claims));
    }
  }

  /** The scheme of which something is claimed; null, with a diagnostic, where there is none. */
  private @Nullable String scheme(Place expected, String name) {
    var ruled = scenario.schemes().entrySet().stream().filter(entry -> entry.getValue().computed() == null)
        .map(java.util.Map.Entry::getKey).toList();
    var scheme = expected.at("scheme");
    if (!scheme.exists() && ruled.size() == 1) {
      return ruled.getFirst();
    }
    if (!scheme.exists()) {
      errors.add(new Diagnostic.SchemeNotNamed(expected.span(), "case", name, ruled));
    } else {
      known(scheme, "scheme with rules", ruled);
    }
    var text = scheme.text();
    return text != null && ruled.contains(text) ? text : null;
  }

  private void claim(Place claim, int day, String name, Scheme scheme, List<Claim> claims) {
    var span = claim.span();
    switch (claim.key()) {
      case "points" -> claims.add(new WalkThrough.Points(day, name, span, number(claim, 0)));
      case "score" -> claims.add(new WalkThrough.Score(day, name, span, number(claim, 0)));
      case "tier" -> {
        known(claim, "tier of " + name, List.copyOf(scheme.tiers().keySet()));
        claims.add(new WalkThrough.Tier(day, name, span, Objects.requireNonNullElse(claim.text(), "")));
      }
      case "refused" -> claims.add(new WalkThrough.Refused(day, name, span, refused(claim, name)));
      default -> {
        // The day and the scheme; of any other key the schema has spoken.
      }
    }
  }

  private List<String> refused(Place claim, String scheme) {
    var decided = scenario.demands().entrySet().stream()
        .filter(entry -> !entry.getValue().isDecidedByLists())
        .filter(entry -> entry.getValue().scheme() == null || scheme.equals(entry.getValue().scheme()))
        .map(java.util.Map.Entry::getKey).toList();
    var refused = new ArrayList<String>();
    for (var demand : claim.entries()) {
      known(demand, "demand decided by " + scheme, decided);
      var text = demand.text();
      if (text != null && refused.contains(text)) {
        errors.add(new Diagnostic.NamedTwice(demand.span(), claim.path(), text));
      }
      refused.add(Objects.requireNonNullElse(text, ""));
    }
    return refused;
  }

  private static int number(Place place, int otherwise) {
    return place.node().isIntegralNumber() && place.node().canConvertToInt()
        ? place.node().asInt()
        : otherwise;
  }

  private void known(Place place, String kind, List<String> declared) {
    var text = place.text();
    if (text != null && !declared.contains(text)) {
      errors.add(new Diagnostic.UnknownName(place.span(), kind, text, Nearest.to(text, declared), declared));
    }
  }
}
