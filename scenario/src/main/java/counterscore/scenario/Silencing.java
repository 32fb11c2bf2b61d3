package counterscore.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of worlds between which lawful speech is compared, first with the rules about speech and then without: at the declared
 * strength of chilling, and at both ends of its ranges.
 */
public final class Silencing {
  private Silencing() {}

  /** How strongly residents are taken to fall silent. */
  public enum Strength {
    /** As declared. */
    DECLARED("as declared"),
    /** Every quantity of chilling at the low end of its range. */
    LOWEST("at its lowest"),
    /** Every quantity of chilling at the high end of its range. */
    HIGHEST("at its highest");

    private final String words;

    Strength(String words) {
      this.words = words;
    }

    public String key() {
      return Keys.ofConstant(name());
    }

    /** Words to stand behind "chilling". */
    public String words() {
      return words;
    }
  }

  /** The strengths in order; one where chilling has no range. */
  public static List<Strength> strengths(Scenario scenario) {
    return at(Strength.LOWEST, scenario).equals(scenario) && at(Strength.HIGHEST, scenario).equals(scenario)
        ? List.of(Strength.DECLARED)
        : List.of(Strength.values());
  }

  /** The worlds beside the baseline, which is the first of the first pair. */
  public static List<Variant> variants(Scenario scenario) {
    var variants = new ArrayList<Variant>();
    for (var strength : strengths(scenario)) {
      var with = at(strength, scenario);
      if (strength != Strength.DECLARED) {
        variants.add(new Variant("chilling " + strength.words(), with));
      }
      variants.add(
          new Variant("chilling " + strength.words() + ", speech-rules off", Mechanism.SPEECH_RULES.off(with)));
    }
    return List.copyOf(variants);
  }

  private static Scenario at(Strength strength, Scenario scenario) {
    var responses = scenario.responses();
    var chilling = responses == null ? null : responses.chilling();
    return responses == null || chilling == null || strength == Strength.DECLARED
        ? scenario
        : scenario.withResponses(responses.withChilling(at(strength == Strength.HIGHEST, chilling)));
  }

  private static Responses.Chilling at(boolean high, Responses.Chilling chilling) {
    return new Responses.Chilling(
        end(high, chilling.aware()), end(high, chilling.whenAware()), chilling.own().atEnd(high),
        end(high, chilling.friends()), chilling.halfLife());
  }

  private static @Nullable Quantity end(boolean high, @Nullable Quantity quantity) {
    return quantity == null ? null : quantity.atEnd(high);
  }
}
