package counterscore.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Scenarios without a part of theirs. What is absent or 0 already is left as it is. */
final class Off {
  private Off() {}

  static Scenario watchers(Scenario scenario, UnaryOperator<Watcher> off) {
    return scenario.withWatchers(each(scenario.watchers(), off));
  }

  static Scenario schemes(Scenario scenario, UnaryOperator<Scheme> off) {
    return scenario.withSchemes(each(scenario.schemes(), off));
  }

  private static <V> Map<String, V> each(Map<String, V> map, UnaryOperator<V> change) {
    var changed = new LinkedHashMap<String, V>();
    map.forEach((name, value) -> changed.put(name, change.apply(value)));
    return changed;
  }

  static Watcher withoutMisattribution(Watcher watcher) {
    return watcher.withMisattribution(zero(watcher.misattribution()));
  }

  static Watcher withoutFabrication(Watcher watcher) {
    var fabrication = watcher.fabrication();
    return fabrication == null || fabrication.rate().perYear().isZero() ? watcher : watcher.withFabrication(null);
  }

  static Scenario friends(Scenario scenario) {
    var responses = scenario.responses();
    var without = schemes(scenario, scheme -> scheme.withFriendWeight(zero(scheme.friendWeight())));
    return responses == null ? without : without.withResponses(responses.withoutShedding());
  }

  /** Whether residents are told at once matters to nobody who does not respond: it stays. */
  static Scenario responses(Scenario scenario) {
    var responses = scenario.responses();
    return responses == null
        ? scenario
        : scenario.withResponses(new Responses(responses.notified(), null, null, null, null));
  }

  static Scenario study(Scenario scenario) {
    var study = scenario.study();
    return study == null ? scenario : scenario.withStudy(study.withFeeds(Map.of()));
  }

  static Scenario speechRules(Scenario scenario) {
    Predicate<String> counts = conduct -> {
      var declared = scenario.conduct().get(conduct);
      return declared == null || !declared.isSpeech();
    };
    return schemes(
        scenario, scheme -> scheme.withRules(only(counts, scheme.rules()), only(counts, scheme.repair()))
            .withComputed(without(counts, scheme.computed())));
  }

  private static @Nullable Computed without(Predicate<String> counts, @Nullable Computed computed) {
    return computed == null
        ? null
        : computed.withObserved(
            observed -> new Computed.Observed(
                observed.weight(), observed.start(), only(counts, observed.adds()), observed.halfLife()));
  }

  private static <V> Map<String, V> only(Predicate<String> names, Map<String, V> map) {
    var kept = new LinkedHashMap<>(map);
    kept.keySet().removeIf(names.negate());
    return kept;
  }

  static Scheme withoutSuccess(Scheme scheme) {
    var appeals = scheme.appeals();
    return appeals == null
        ? scheme
        : scheme.withAppeals(
            new Appeals(
                appeals.contested(), appeals.factors(), appeals.after(),
                each(appeals.upheld(), upheld -> upheld.isZero() ? upheld : Quantity.of(0)), appeals.correctContested(),
                zero(appeals.correctUpheld())));
  }

  /** A wrong entry is contested as often as by the average resident. */
  static Scenario unequalRemedy(Scenario scenario) {
    var factors = new Factors(scenario);
    return schemes(scenario, scheme -> {
      var appeals = scheme.appeals();
      return appeals == null || factors.areEqual(appeals.factors())
          ? scheme
          : scheme.withAppeals(
              new Appeals(
                  appeals.contested(),
                  factors.constant(appeals.factors(), factors.overResidents(appeals.factors())), appeals.after(),
                  appeals.upheld(), appeals.correctContested(), appeals.correctUpheld()));
    });
  }

  private static @Nullable Quantity zero(@Nullable Quantity quantity) {
    return quantity == null || quantity.isZero() ? quantity : Quantity.of(0);
  }
}
