package counterscore.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A part of a scenario that can be switched off by name (docs/model/attribution.md says what each does when off). The order in
 * which several are switched off makes no difference, and society, dispositions and period stay as they are, so that the same
 * residents live with and without.
 */
public enum Mechanism {
  /** Off: every entry lands on its actor. */
  MISATTRIBUTION("entries in the wrong file"),
  /** Off: no entry without an act. */
  FABRICATION("entries without an act"),
  /** Off: the scores of friends have weight 0, and nobody cuts a tie. */
  FRIENDS("the scores of friends"),
  /** Off: nothing counts that is lawful speech. */
  SPEECH_RULES("points for lawful speech"),
  /** Off: no score adds to another. */
  FEEDS("feeds between scores"),
  /** Off: residents do what they would do without the scheme. */
  RESPONSES("what residents change"),
  /** Off: a watcher notices every group alike, and as much as before. */
  UNEQUAL_WATCHING("unequal watching"),
  /** Off: every group is erred about alike, and as often as before. */
  UNEQUAL_ERROR("unequal error"),
  /** Off: every group contests alike. */
  UNEQUAL_REMEDY("unequal remedy"),
  /** Off: points of the study app add to no score; its sessions stay. */
  STUDY("points of the study app"),
  /** Off: no appeal succeeds. */
  APPEALS("appeals");

  private final String words;

  Mechanism(String words) {
    this.words = words;
  }

  /** As users type it, for example {@code speech-rules}. */
  public String key() {
    return Keys.ofConstant(name());
  }

  /** A few words for tables and pictures. */
  public String words() {
    return words;
  }

  public static Optional<Mechanism> find(String key) {
    return Arrays.stream(values()).filter(mechanism -> mechanism.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Mechanism::key).toList();
  }

  /** The mechanisms that a scenario has, in the order of their declaration here. */
  public static List<Mechanism> declared(Scenario scenario) {
    return Arrays.stream(values()).filter(mechanism -> mechanism.isDeclared(scenario)).toList();
  }

  /** Whether a scenario has it at all, so that switching it off changes the scenario. */
  public boolean isDeclared(Scenario scenario) {
    return !off(scenario).equals(scenario);
  }

  /** The scenario with some mechanisms switched off. */
  public static Scenario off(Collection<Mechanism> mechanisms, Scenario scenario) {
    var without = scenario;
    for (var mechanism : values()) {
      without = mechanisms.contains(mechanism) ? mechanism.off(without) : without;
    }
    return without;
  }

  /** The scenario with this one switched off; the same scenario where it has none. */
  public Scenario off(Scenario scenario) {
    return switch (this) {
      case MISATTRIBUTION -> Off.watchers(scenario, Off::withoutMisattribution);
      case FABRICATION -> Off.watchers(scenario, Off::withoutFabrication);
      case FRIENDS -> Off.friends(scenario);
      case SPEECH_RULES -> Off.speechRules(scenario);
      case FEEDS -> Off.study(Off.schemes(scenario, scheme -> scheme.withFeeds(java.util.Map.of())));
      case RESPONSES -> Off.responses(scenario);
      case UNEQUAL_WATCHING -> EqualWatching.of(scenario);
      case UNEQUAL_ERROR -> EqualError.of(scenario);
      case UNEQUAL_REMEDY -> Off.unequalRemedy(scenario);
      case STUDY -> Off.study(scenario);
      case APPEALS -> Off.schemes(scenario, Off::withoutSuccess);
    };
  }
}
