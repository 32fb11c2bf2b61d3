package counterscore.engine.plan;

import counterscore.observation.Tables;

/** Kinds of the account of points, in the order of {@link Tables#KINDS}. */
public enum Kind {
  OWN_UNLAWFUL,
  OWN_LAWFUL_SPEECH,
  OWN_LAWFUL_OTHER,
  MISATTRIBUTED,
  FABRICATED,
  LAPSE;

  /** Number of kinds. */
  public static final int COUNT = values().length;

  /** The label in tables. */
  public String label() {
    return Tables.KINDS.get(ordinal());
  }
}
