package counterscore.oracle;

import counterscore.scenario.Conduct;
import java.util.Locale;

/** Where points came from. */
public enum Kind {
  OWN_UNLAWFUL,
  OWN_LAWFUL_SPEECH,
  OWN_LAWFUL_OTHER,
  MISATTRIBUTED,
  FABRICATED,
  VICARIOUS,
  FRIENDS,
  FEED,
  STUDY,
  COMPUTED,
  BONUS,
  REPAIR,
  DRIFT,
  LAPSE,
  APPEAL,
  RESET,
  REPORT;

  static Kind of(Truth truth, Conduct conduct) {
    return switch (truth) {
      case CORRECT -> ofOwn(conduct);
      case MISATTRIBUTED -> MISATTRIBUTED;
      case FABRICATED -> FABRICATED;
      case VICARIOUS -> VICARIOUS;
      case LOST -> throw new IllegalArgumentException("a lost entry stands in no file");
    };
  }

  private static Kind ofOwn(Conduct conduct) {
    if (!conduct.lawful()) {
      return OWN_UNLAWFUL;
    }
    return conduct.isSpeech() ? OWN_LAWFUL_SPEECH : OWN_LAWFUL_OTHER;
  }

  /** {@code own-unlawful}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
