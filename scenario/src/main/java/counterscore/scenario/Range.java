package counterscore.scenario;

/** The range inside which an uncertain number is thought to lie, both ends included. */
public record Range(double low, double high) {
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException("range [" + low + ", " + high + "] is upside down");
    }
  }

  Range times(double factor) {
    return new Range(low * factor, high * factor);
  }
}
