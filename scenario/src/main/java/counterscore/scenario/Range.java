package counterscore.scenario;

/** The range inside which an uncertain number is thought to lie, both ends included. */
public record Range(double low, double high) {
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException("range [" + low + ", " + high + "] is upside down");
    }
  }

  /** The scale where none is declared: that of ratios where the high end is more than ten times the low one. */
  public Scale scale() {
    return low > 0 && high / low > 10 ? Scale.LOG : Scale.LINEAR;
  }

  Range times(double factor) {
    return new Range(low * factor, high * factor);
  }
}
