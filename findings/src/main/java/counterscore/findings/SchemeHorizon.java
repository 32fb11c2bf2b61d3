package counterscore.findings;

import counterscore.scenario.Rule;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import counterscore.scenario.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of one scheme a run is too short to show. */
final class SchemeHorizon {
  private final Scenario scenario;
  private final Scheme scheme;
  private final String of;
  private final int days;
  private final List<Beyond> beyond = new ArrayList<>();

  private SchemeHorizon(Scenario scenario, String key, int days) {
    this.scenario = scenario;
    this.scheme = Objects.requireNonNull(scenario.schemes().get(key), key);
    this.of = scenario.schemes().size() > 1 ? " ('" + Objects.requireNonNullElse(scheme.title(), key) + "')" : "";
    this.days = days;
  }

  static List<Beyond> beyond(Scenario scenario, String scheme, int days) {
    var horizon = new SchemeHorizon(scenario, scheme, days);
    horizon.rules();
    horizon.settling();
    return horizon.beyond;
  }

  private void rules() {
    byLength(Rule::lapses).forEach(
        (length, conducts) -> add(
            "Entries about " + conduct(conducts) + " lapse" + of, length,
            "No such entry lapsed: files only filled, and how full they are once old entries go is not to be seen."));
    var forGood = scheme.rules().entrySet().stream()
        .filter(rule -> rule.getValue().lapses() == null && isPenalty(rule.getValue()))
        .map(Map.Entry::getKey).toList();
    if (!forGood.isEmpty()) {
      beyond.add(
          new Beyond(
              "Entries about " + conduct(forGood) + " never lapse" + of, null,
              "Their points add up for as long as somebody lives under the scheme."));
    }
    byLength(rule -> rule.repeated() == null ? null : rule.repeated().within()).forEach(
        (length, conducts) -> add(
            "Entries about " + conduct(conducts) + " count as a repetition" + of, length,
            "Everybody began without earlier entries, so that fewer counted as repetitions than will in later years."));
    byLength(rule -> rule.imposes() == null ? null : rule.imposes().lasts()).forEach(
        (length, conducts) -> add(
            "Entries about " + conduct(conducts) + " impose a tier" + of, length, "No imposed tier ended."));
  }

  private void settling() {
    if (scheme.bonus() != null) {
      add("A bonus is due after a time without a penalised entry" + of, scheme.bonus().after().days(),
          "No bonus was given.");
    }
    if (scheme.appeals() != null) {
      add("A contested entry is decided" + of, scheme.appeals().after().days(), "No appeal was decided.");
    }
    scheme.resets().forEach((tier, reset) -> add(
        "A suspension in tier " + tier + " lasts" + of, reset.lasts().days(),
        "No suspension ended, and no score was set anew after one."));
  }

  /** What is counted anew each calendar year; for a run in which no year begins. */
  static Optional<Beyond> yearly(Scenario scenario) {
    boolean isCounted = scenario.schemes().values().stream().anyMatch(
        scheme -> scheme.repair().values().stream().anyMatch(repair -> repair.per() == Scheme.Per.YEAR)
            || scheme.rules().values().stream()
                .anyMatch(rule -> rule.cap() != null && rule.cap().per() == Scheme.Per.YEAR));
    return isCounted
        ? Optional.of(
            new Beyond(
                "Points that are capped or repaired by the calendar year are counted anew", 365,
                "No year began within the run: nobody was given a second year's points."))
        : Optional.empty();
  }

  private void add(String declared, int length, String consequence) {
    if (length >= days) {
      beyond.add(new Beyond(declared, length, consequence));
    }
  }

  private boolean isPenalty(Rule rule) {
    return rule.meanPoints(scenario.period().start()) < 0;
  }

  /** Conducts by the length of what their rules declare, the shortest first [d]. */
  private Map<Integer, List<String>> byLength(Function<Rule, @Nullable Span> span) {
    var byLength = new TreeMap<Integer, List<String>>();
    scheme.rules().forEach((conduct, rule) -> {
      var length = span.apply(rule);
      if (length != null) {
        byLength.computeIfAbsent(length.days(), _ -> new ArrayList<>()).add(conduct);
      }
    });
    return byLength;
  }

  private String conduct(List<String> keys) {
    if (keys.size() > 1) {
      return Phrases.count(keys.size()) + " kinds of conduct";
    }
    var conduct = scenario.conduct().get(keys.getFirst());
    return "'" + Objects.requireNonNullElse(conduct == null ? null : conduct.title(), keys.getFirst()) + "'";
  }
}
