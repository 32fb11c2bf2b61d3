package counterscore.findings;

import counterscore.observation.Tables;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What parts of a scheme can be blamed for: harms and conduct, never what an operator gains (SCOPE.md). */
public enum Harm {
  /** Month ends at which a resident is in the worst tier of a scheme. */
  WORST_TIER(
      "worst-tier-months", "resident-months in the worst tier", "resident-months in the worst tier",
      "Table tiers, all months, worst tier: residents at the month's end"),
  /** Demands refused, by tier or by a list. */
  REFUSALS("refusals", "refusals", "refusals", "Table refusals, all months: refused"),
  /** Of these by tier, with a live wrong penalised entry in the file. */
  TAINTED_REFUSALS(
      "tainted-refusals", "tainted refusals", "refusals with a wrong penalised entry in the file",
      "Table refusals, all months: tainted, without demands that a computed score decides"),
  /** Acts of lawful speech that would be done if nobody responded, and are not. */
  SPEECH_WITHHELD(
      "speech-withheld", "lawful speech withheld", "acts of lawful speech withheld",
      "Table responses, all months, conduct marked as speech: withheld, the acts that the same residents would do if nobody"
          + " responded to anything");

  private final String key;
  private final String words;
  private final String counted;
  private final String definition;

  Harm(String key, String words, String counted, String definition) {
    this.key = key;
    this.words = words;
    this.counted = counted;
    this.definition = definition;
  }

  /** For example {@code tainted-refusals}. */
  public String key() {
    return key;
  }

  /** A few words for tables and pictures. */
  public String words() {
    return words;
  }

  /** The same as a title. */
  String title() {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What one of them is, in the plural. */
  public String counted() {
    return counted;
  }

  String definition() {
    return definition;
  }

  /** Whether it can happen to a scheme's residents; the others have no scheme. */
  static boolean hasWorstTier(Scheme scheme) {
    return scheme.tiers().size() > 1;
  }

  /** Whether it can happen at all in a scenario. */
  boolean canHappen(Scenario scenario) {
    var responses = scenario.responses();
    return switch (this) {
      case WORST_TIER -> scenario.schemes().values().stream().anyMatch(Harm::hasWorstTier);
      case REFUSALS, TAINTED_REFUSALS -> !scenario.demands().isEmpty();
      case SPEECH_WITHHELD -> responses != null && responses.chilling() != null
          && scenario.conduct().values().stream().anyMatch(conduct -> conduct.isSpeech());
    };
  }

  /**
   * A harm in a scenario.
   *
   * @param scheme whose worst tier is meant; null for the others
   */
  record InScenario(Harm harm, @Nullable String scheme) {
    long count(Evidence evidence) {
      return harm.count(evidence, scheme);
    }
  }

  /** What can happen in a scenario, in fixed order. */
  static List<InScenario> in(Scenario scenario) {
    var harms = new ArrayList<InScenario>();
    for (var harm : values()) {
      if (harm == WORST_TIER) {
        scenario.schemes().forEach((key, scheme) -> {
          if (hasWorstTier(scheme)) {
            harms.add(new InScenario(harm, key));
          }
        });
      } else if (harm.canHappen(scenario)) {
        harms.add(new InScenario(harm, null));
      }
    }
    return harms;
  }

  /** @param scheme whose worst tier is meant */
  long count(Evidence evidence, @Nullable String scheme) {
    return switch (this) {
      case WORST_TIER -> scheme == null ? 0
          : evidence.sum(
              Tables.TIERS,
              Map.of("scheme", scheme, "tier", evidence.worstTier(scheme), "measure", "residents"));
      case REFUSALS -> evidence.sum(Tables.DEMANDS, Map.of("measure", "refused"));
      case TAINTED_REFUSALS -> Refusals.ofEntries(evidence, "tainted");
      case SPEECH_WITHHELD -> Withheld.speech(evidence);
    };
  }
}
