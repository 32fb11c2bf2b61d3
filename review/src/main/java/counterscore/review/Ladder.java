package counterscore.review;

import counterscore.scenario.Quantity;
import counterscore.scenario.Repair;
import counterscore.scenario.Responses.Hardship;
import counterscore.scenario.Rule;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ways up and down a scheme: tiers that nobody reaches, points that a year does not bring back, loops of refusal and debt. */
final class Ladder {
  private static final int YEAR_DAYS = 365;
  private static final int NAMED = 5;

  private final Facts facts;
  private final Scenario scenario;
  private final List<Remark> remarks = new ArrayList<>();

  private Ladder(Facts facts) {
    this.facts = facts;
    this.scenario = facts.scenario();
  }

  static List<Remark> of(Facts facts) {
    var ladder = new Ladder(facts);
    ladder.scenario.schemes().forEach((key, scheme) -> {
      if (scheme.computed() == null) {
        ladder.unreachable(key, scheme);
        ladder.earnedBack(key, scheme);
      }
    });
    ladder.loop();
    return ladder.remarks;
  }

  private void unreachable(String key, Scheme scheme) {
    double start = scheme.start().value();
    double highest = highest(scheme);
    boolean isAnybodyCharged = scheme.feeds().values().stream().anyMatch(feed -> Facts.isAny(feed.weight()))
        || charges(key).stream().anyMatch(this::isApplied);
    String better = null;
    boolean isBelowStart = false;
    for (var tier : scheme.tiers().entrySet()) {
      var subject = "schemes." + key + ".tiers." + tier.getKey();
      double bound = tier.getValue().value();
      if (bound > highest) {
        var numbers = numbers("lowest-of-tier", bound, "highest-score", highest);
        remark(
            "LINT-01", subject, new Words(
                "Nobody reaches tier " + tier.getKey() + ": it begins at " + Facts.number(bound)
                    + ", and no declared way leads above " + Facts.number(highest) + ".",
                "Niemand erreicht die Stufe " + tier.getKey() + ": Sie beginnt bei " + Facts.german(bound)
                    + ", und kein erklärter Weg führt über " + Facts.german(highest) + " hinaus."),
            numbers, List.of(subject, "schemes." + key + ".start"));
      } else if (isBelowStart && !isAnybodyCharged) {
        remark(
            "LINT-01", subject, new Words(
                "Nobody falls into tier " + tier.getKey() + ": it begins below " + better
                    + ", where everybody starts with " + Facts.number(start)
                    + ", and nothing that is written down costs points.",
                "Niemand fällt in die Stufe " + tier.getKey() + ": Sie liegt unter " + better
                    + ", wo alle mit " + Facts.german(start)
                    + " beginnen, und nichts, was aufgeschrieben wird, kostet Punkte."),
            numbers("start", start), List.of(subject));
      }
      isBelowStart |= bound <= start;
      better = tier.getKey();
    }
  }

  /** The highest score that a declared way leads to [points]. */
  private double highest(Scheme scheme) {
    boolean isOpen = scheme.rules().entrySet().stream()
        .anyMatch(rule -> earns(rule.getValue()) && Flow.of(scenario, rule.getKey()).all() > 0)
        || scheme.repair().keySet().stream().anyMatch(conduct -> Flow.of(scenario, conduct).all() > 0)
        || scheme.rewards().values().stream().anyMatch(Facts::isAny)
        || scheme.feeds().values().stream().anyMatch(feed -> Facts.isAny(feed.weight()));
    if (isOpen) {
      return scheme.ceiling();
    }
    double highest = scheme.start().value();
    var bonus = scheme.bonus();
    if (bonus != null && Facts.isAny(bonus.points())) {
      highest = Math.max(highest, bonus.upTo().value());
    }
    for (var reset : scheme.resets().values()) {
      highest = Math.max(highest, reset.score().value());
    }
    return Math.min(highest, scheme.ceiling());
  }

  private static boolean earns(Rule rule) {
    return rule.between() != null ? rule.between().getLast() > 0
        : rule.points() != null && rule.points().steps().values().stream().anyMatch(points -> points > 0);
  }

  private boolean isApplied(Charge charge) {
    return Flow.of(scenario, charge.key()).all() > 0;
  }

  private List<Charge> charges(String scheme) {
    return facts.charges().stream().filter(charge -> charge.scheme().equals(scheme) && charge.rule() != null).toList();
  }

  /** Rules one entry of which takes more than a year without another brings back. */
  private void earnedBack(String key, Scheme scheme) {
    double bonus = bonus(scheme);
    double conduct = conduct(scheme);
    var slow = charges(key).stream()
        .filter(charge -> charge.least() > 0 && isApplied(charge) && !isBack(scheme, charge))
        .filter(charge -> bonus + conduct + charge.least() * drifted(scheme) < charge.least())
        .sorted(Comparator.comparingDouble(Charge::least).reversed()).toList();
    if (slow.isEmpty()) {
      return;
    }
    var named = slow.stream().limit(NAMED)
        .map(charge -> charge.title() + " " + Facts.number(charge.least())).collect(Collectors.joining(", "));
    var lines = new ArrayList<>(slow.stream().limit(NAMED).map(Charge::subject).toList());
    var numbers = numbers(
        "rules", slow.size(), "bonus-per-year", bonus, "conduct-per-year", conduct, "drift-per-year",
        drifted(scheme), "largest-entry", slow.getFirst().least());
    remark(
        "LINT-03", "schemes." + key,
        new Words(
            "A year without another entry does not bring back the points of one entry under " + slow.size() + " of "
                + charges(key).size() + " rules that cost points: " + named
                + (slow.size() > NAMED ? " and " + (slow.size() - NAMED) + " more" : "") + ". In a year a bonus brings "
                + Facts.rough(bonus) + ", and rewarded conduct " + Facts.rough(conduct) + " on average"
                + (scheme.drift() == null ? "."
                    : "; drift closes a share of " + Facts.rough(drifted(scheme)) + " of the distance to the start."),
            "Unter " + slow.size() + " von " + charges(key).size()
                + " Regeln, die Punkte kosten, bringt ein Jahr ohne weiteren Eintrag die Punkte eines Eintrags nicht zurück: "
                + named + (slow.size() > NAMED ? " und " + (slow.size() - NAMED) + " weitere" : "")
                + ". Im Jahr bringt ein Bonus " + Facts.germanRough(bonus) + " und belohntes Verhalten im Mittel "
                + Facts.germanRough(conduct) + " Punkte"
                + (scheme.drift() == null ? "."
                    : "; die Rückkehr zum Anfang schließt einen Anteil von " + Facts.germanRough(drifted(scheme))
                        + " des Abstands.")),
        numbers, lines);
  }

  /** Whether time alone returns all points of an entry within a year. */
  private static boolean isBack(Scheme scheme, Charge charge) {
    var lapses = charge.rule() == null ? null : charge.rule().lapses();
    var bonus = scheme.bonus();
    return (lapses != null && lapses.days() <= YEAR_DAYS)
        || (bonus != null && bonus.returnsToStart() && bonus.after().days() <= YEAR_DAYS);
  }

  private static double bonus(Scheme scheme) {
    var bonus = scheme.bonus();
    return bonus == null ? 0 : Math.floorDiv(YEAR_DAYS, bonus.after().days()) * bonus.points().value();
  }

  /** Share of the distance to the start that drift closes in twelve months. */
  private static double drifted(Scheme scheme) {
    double left = 1;
    for (int month = 0; month < 12; month++) {
      left *= 1 - value(scheme.drift());
    }
    return 1 - left;
  }

  /** What declared conduct earns in a year on average [points]; a curve is taken at the average number of acts. */
  private double conduct(Scheme scheme) {
    double earned = 0;
    for (var rule : scheme.rules().entrySet()) {
      double points = rule.getValue().meanPoints(scenario.period().start());
      if (points > 0) {
        earned += points * Flow.of(scenario, rule.getKey()).all();
      }
    }
    for (var repair : scheme.repair().entrySet()) {
      earned += onCurve(repair.getValue(), Flow.of(scenario, repair.getKey()).all());
    }
    return earned;
  }

  private static double onCurve(Repair repair, double acts) {
    int periods = switch (repair.per()) {
      case DAY -> YEAR_DAYS;
      case MONTH -> 12;
      case YEAR -> 1;
    };
    double counted = acts / periods;
    double from = 0;
    double points = 0;
    for (var step : repair.steps()) {
      var end = step.to();
      double to = end == null ? counted : Math.min(counted, end);
      points += Math.max(0, to - from) / step.every();
      from = Math.max(from, to);
    }
    return periods * points;
  }

  private void loop() {
    var responses = scenario.responses();
    var hardship = responses == null ? null : responses.hardship();
    if (hardship == null || !Facts.isAny(hardship.strength()) || hardship.atMost().value() <= 1) {
      return;
    }
    for (var key : scenario.schemes().keySet()) {
      var refusing = facts.consequences().stream()
          .filter(each -> key.equals(each.scheme()) && each.kind() == Consequence.Kind.SHUT_OUT)
          .filter(each -> each.subject().startsWith("demands.")).toList();
      var counted = facts.countingIn(key).stream()
          .filter(charge -> hardship.conduct().contains(charge.key()) && isApplied(charge)).toList();
      if (!refusing.isEmpty() && !counted.isEmpty()) {
        loop(key, hardship, refusing, counted);
      }
    }
  }

  private void loop(String key, Hardship hardship, List<Consequence> refusing, List<Charge> counted) {
    var lines = new ArrayList<>(List.of("responses.hardship.conduct"));
    counted.forEach(charge -> lines.add(charge.subject()));
    refusing.forEach(each -> lines.add(each.subject() + ".refused"));
    var conducts = counted.stream().map(Charge::title).distinct().collect(Collectors.joining(", "));
    var refusals = refusing.stream().map(Consequence::title).collect(Collectors.joining(", "));
    remark(
        "LINT-06", "schemes." + key,
        new Words(
            "A loop: a refusal makes more frequent " + conducts + " (by " + Facts.number(hardship.strength().value())
                + " of the rate for each remembered refusal, " + Facts.number(hardship.atMost().value())
                + " times at most), that costs points, and the score refuses again: " + refusals + ".",
            "Ein Kreis: Eine Verweigerung macht häufiger, was Punkte kostet (" + conducts + "; um "
                + Facts.german(hardship.strength().value())
                + " der Häufigkeit je erinnerter Verweigerung, höchstens auf das "
                + Facts.german(hardship.atMost().value()) + "-Fache), und der Punktestand verweigert wieder: "
                + refusals
                + "."),
        numbers(
            "strength", hardship.strength().value(), "at-most", hardship.atMost().value(), "conducts", counted.size(),
            "refusals", refusing.size()),
        lines);
  }

  private void remark(String code, String subject, Words sentence, Map<String, Double> numbers, List<String> lines) {
    remarks.add(new Remark(code, subject, sentence, numbers, facts.lines(subject, lines.toArray(String[]::new))));
  }

  private static double value(@Nullable Quantity quantity) {
    return quantity == null ? 0 : quantity.value();
  }

  private static Map<String, Double> numbers(Object... pairs) {
    var numbers = new LinkedHashMap<String, Double>();
    for (int i = 0; i < pairs.length; i += 2) {
      numbers.put((String) pairs[i], ((Number) pairs[i + 1]).doubleValue());
    }
    return numbers;
  }
}
