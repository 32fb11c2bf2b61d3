package counterscore.engine.plan;

/**
 * Points of an entry that depend on more than earlier entries: on an official, on the time of day, on how long the resident has
 * been there. {@code points × factor^n × factor of the time × factor of newcomers}, rounded once, half away from zero (model
 * section 5).
 */
public final class Weighing {
  private final double[] base;
  private final double[] factor;
  private final int most;
  private final int choices;
  private final double[] factorOfTime;
  private final int newcomerDays;
  private final double newcomerFactor;

  /**
   * @param base points by day, or the lowest of those an official can choose [points]
   * @param factor of a repetition, by day
   * @param most repetitions that count
   * @param choices how many whole numbers an official can choose from, the lowest first; 1: nobody decides
   * @param factorOfTime by time of day; empty: times do not matter
   * @param newcomerDays for how long a resident is new [d]
   */
  Weighing(
      double[] base, double[] factor, int most, int choices, double[] factorOfTime, int newcomerDays,
      double newcomerFactor) {
    this.base = base;
    this.factor = factor;
    this.most = most;
    this.choices = choices;
    this.factorOfTime = factorOfTime;
    this.newcomerDays = newcomerDays;
    this.newcomerFactor = newcomerFactor;
  }

  /**
   * Points of an entry [points].
   *
   * @param earlier live entries of the same rule inside the window
   * @param time of day, or -1
   * @param decision 32 random bits
   * @param daysSinceJoining the largest int for whoever was there from the start [d]
   */
  public int points(int day, int earlier, int time, int decision, int daysSinceJoining) {
    double exact = base[day] + (((decision & 0xFFFFFFFFL) * choices) >>> 32);
    for (int n = Math.min(earlier, most); n > 0; n--) {
      exact *= factor[day];
    }
    if (time >= 0 && time < factorOfTime.length) {
      exact *= factorOfTime[time];
    }
    if (daysSinceJoining < newcomerDays) {
      exact *= newcomerFactor;
    }
    return rounded(exact);
  }

  /** Half away from zero, within what a booking can hold [points]. */
  static int rounded(double exact) {
    long whole = (long) (exact < 0 ? -Math.floor(-exact + 0.5) : Math.floor(exact + 0.5));
    return Math.clamp(whole, -20_000_000, 20_000_000);
  }
}
