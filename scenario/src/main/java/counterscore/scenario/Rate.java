package counterscore.scenario;

/**
 * How often something happens, per resident. In the file {@code {per-year: 3.0, …}}, {@code {per-month: …}} or
 * {@code {per-day: …}} with the other keys of a {@link Quantity}; held per year of 365 days, a month being a twelfth.
 *
 * @param perYear events per resident-year [1/a], 0 or more
 */
public record Rate(Quantity perYear) {
  public static Rate perYear(double value) {
    return new Rate(Quantity.of(value));
  }

  public static Rate perMonth(Quantity perMonth) {
    return new Rate(perMonth.times(12));
  }

  public static Rate perDay(Quantity perDay) {
    return new Rate(perDay.times(365));
  }
}
