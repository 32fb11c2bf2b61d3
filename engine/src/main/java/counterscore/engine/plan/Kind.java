package counterscore.engine.plan;

import counterscore.observation.Tables;

/** Kinds of the account of points, in the order of {@link Tables#KINDS}. */
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

  /** Whether it is booked when an entry is read. */
  public boolean isEntry() {
    return switch (this) {
      case OWN_UNLAWFUL, OWN_LAWFUL_SPEECH, OWN_LAWFUL_OTHER, MISATTRIBUTED, FABRICATED, VICARIOUS -> true;
      case FRIENDS, FEED, STUDY, COMPUTED, BONUS, REPAIR, DRIFT, LAPSE, APPEAL, RESET, REPORT -> false;
    };
  }

  /** Number of kinds. */
  public static final int COUNT = values().length;

  /** The label in tables. */
  public String label() {
    return Tables.KINDS.get(ordinal());
  }
}
