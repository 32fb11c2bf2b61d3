package counterscore.scenario;

/**
 * A duration in whole days. In the file {@code 30d}, {@code 2w}, {@code 6mo} or {@code 2y}: a week is 7 days, a month
 * 30, a year 365.
 *
 * @param days length [d], 1 to 36,500
 */
public record Span(int days) {
  /** Longest duration [d]. */
  public static final int MOST_DAYS = 36_500;

  public Span {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("a duration of " + days + " days");
    }
  }
}
