package counterscore.oracle;

/** What an entry rests on. */
public enum Truth {
  /** The act of the resident in whose file it stands. */
  CORRECT,
  /** Somebody else's act. */
  MISATTRIBUTED,
  /** Nobody's act. */
  FABRICATED,
  /** A misattribution that found nobody to land on. */
  LOST,
  /** The act of somebody for whom the resident answers. */
  VICARIOUS
}
