package counterscore.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A safeguard that an assessment tries on the same residents. It is written as users type a variant, so that anybody can live it
 * again with {@code compare}. Where a scenario has nothing that it would change, there is none. The order is that in which they are
 * told; none is ranked.
 */
public enum Safeguard {
  /** There are appeals: without them. */
  NO_APPEALS,
  /** As good as an appeal can be: each wrong entry that its resident sees is contested and struck the next day. */
  APPEALS_AT_BEST,
  /** Entries lapse inside the run: they never do. */
  NO_LAPSE,
  /** No entry counts for more than half a year. */
  SHORT_LAPSE,
  /** A duty to verify that never fails: no entry without an act. */
  VERIFIED_REPORTS,
  /** Every entry stands in the file of whoever did it, as far as a watcher can tell. */
  RIGHT_FILE,
  /** Nobody answers for the act of a dependant. */
  OWN_ACTS,
  NO_FRIEND_TERM,
  NO_SPEECH_RULES,
  NO_FEEDS,
  EQUAL_WATCHING,
  EQUAL_ERROR,
  EQUAL_REMEDY;

  /** Longest time that an entry counts under {@link #SHORT_LAPSE} [d]; assumed. */
  public static final int SHORT = 180;

  private static final int NEVER = 36_500;

  /** Stable, for example {@code verified-reports}; the name of its variant. */
  public String key() {
    return Keys.ofConstant(name());
  }

  /** Those that change something, as {@code --variant} takes them. */
  public static List<String> typed(Scenario scenario, int days) {
    var typed = new ArrayList<String>();
    for (var safeguard : values()) {
      safeguard.changes(scenario, days).ifPresent(changes -> typed.add(safeguard.key() + ": " + changes));
    }
    return List.copyOf(typed);
  }

  /**
   * What it changes; empty where there is nothing to change.
   *
   * @param days length of the run, inside which a lapse has to fall for anything to be seen of it [d]
   */
  public Optional<String> changes(Scenario scenario, int days) {
    return switch (this) {
      case NO_APPEALS -> off(Mechanism.APPEALS, scenario);
      case APPEALS_AT_BEST -> joined(appealsAtBest(scenario));
      case NO_LAPSE -> joined(lapses(scenario, days, true));
      case SHORT_LAPSE -> days <= SHORT ? Optional.empty() : joined(lapses(scenario, days, false));
      case VERIFIED_REPORTS -> off(Mechanism.FABRICATION, scenario);
      case RIGHT_FILE -> off(Mechanism.MISATTRIBUTION, scenario);
      case OWN_ACTS -> joined(ownActs(scenario));
      case NO_FRIEND_TERM -> off(Mechanism.FRIENDS, scenario);
      case NO_SPEECH_RULES -> off(Mechanism.SPEECH_RULES, scenario);
      case NO_FEEDS -> off(Mechanism.FEEDS, scenario);
      case EQUAL_WATCHING -> off(Mechanism.UNEQUAL_WATCHING, scenario);
      case EQUAL_ERROR -> off(Mechanism.UNEQUAL_ERROR, scenario);
      case EQUAL_REMEDY -> off(Mechanism.UNEQUAL_REMEDY, scenario);
    };
  }

  private static Optional<String> off(Mechanism mechanism, Scenario scenario) {
    return mechanism.isDeclared(scenario) ? Optional.of(mechanism.key()) : Optional.empty();
  }

  private static Optional<String> joined(List<String> changes) {
    return changes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", changes));
  }

  private static boolean penalises(Rule rule, Scenario scenario) {
    return rule.meanPoints(scenario.period().start()) < 0;
  }

  /** Only where residents look their own score up: nobody contests what nobody has seen. */
  private static List<String> appealsAtBest(Scenario scenario) {
    var changes = new ArrayList<String>();
    scenario.schemes().forEach((key, scheme) -> {
      boolean isSeen = scenario.lookups().values().stream()
          .anyMatch(lookup -> lookup.isOwn() && (lookup.scheme() == null || lookup.scheme().equals(key)));
      var restOn = new LinkedHashSet<String>();
      scheme.rules().forEach((name, rule) -> {
        var conduct = scenario.conduct().get(name);
        if (conduct != null && penalises(rule, scenario)) {
          restOn.add(conduct.establishedBy().key() + ": 1");
        }
      });
      if (isSeen && !restOn.isEmpty()) {
        changes.add(
            "schemes." + key + ".appeals={contested: 1, after: 1d, upheld: {" + String.join(", ", restOn) + "}}");
      }
    });
    return changes;
  }

  private static List<String> lapses(Scenario scenario, int days, boolean never) {
    var changes = new ArrayList<String>();
    scenario.schemes().forEach((key, scheme) -> scheme.rules().forEach((name, rule) -> {
      var lapses = rule.lapses();
      boolean changed = never ? lapses != null && lapses.days() < days : lapses == null || lapses.days() > SHORT;
      if (changed && penalises(rule, scenario)) {
        changes.add("schemes." + key + ".rules." + name + ".lapses=" + (never ? NEVER : SHORT) + "d");
      }
    }));
    return changes;
  }

  private static List<String> ownActs(Scenario scenario) {
    return scenario.society().guardians() == null ? List.of()
        : scenario.conduct().entrySet().stream().filter(conduct -> conduct.getValue().isChargedToGuardian())
            .map(conduct -> "conduct." + conduct.getKey() + ".charged-to=actor").toList();
  }
}
