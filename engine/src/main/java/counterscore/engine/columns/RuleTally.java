package counterscore.engine.columns;

/** What one rule did since the last time it was read; see {@link counterscore.observation.Tables#RULE_MEASURES}. */
public final class RuleTally {
  public long entries;
  public long capped;
  public long repeated;
  public long lapsed;
  public long points;

  /** Starts anew. */
  public void reset() {
    entries = 0;
    capped = 0;
    repeated = 0;
    lapsed = 0;
    points = 0;
  }
}
