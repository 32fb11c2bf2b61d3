package counterscore.oracle;

/**
 * Something about a resident and a list on a day.
 *
 * @param day 0 is the first
 */
public record ListDay(int day, String list, What what) {
  /** What there is to tell. */
  public enum What {
    ENTERED,
    REMOVED,
    /** Stood on the list in the evening. */
    EVENING
  }
}
