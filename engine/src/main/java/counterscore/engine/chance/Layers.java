package counterscore.engine.chance;

/**
 * The layers in which a field of points is drawn. Heights are acts per resident-year at a disposition of 1; layer j covers
 * [{@code low(j)}, {@code low(j+1)}). The bounds are fixed once and for all (0, 1/4, 1/2, 1, 1.5, 2, 3, 4, then steps of
 * 20 %), whatever the curves: that is why a variant meets the same points as its baseline.
 */
public final class Layers {
  /** Number of layers; the highest bound is above 560,000 acts a year, and a rate is at most 10,000. */
  public static final int COUNT = 72;

  private static final double[] BOUNDS = bounds();

  private Layers() {}

  private static double[] bounds() {
    var bounds = new double[COUNT + 1];
    double[] first = {0, 0.25, 0.5, 1, 1.5, 2, 3, 4};
    System.arraycopy(first, 0, bounds, 0, first.length);
    for (int j = first.length; j <= COUNT; j++) {
      bounds[j] = bounds[j - 1] * 1.2;
    }
    return bounds;
  }

  /** Lower bound of a layer [1/a]. */
  public static double low(int layer) {
    return BOUNDS[layer];
  }

  /** Upper bound of a layer [1/a]. */
  public static double high(int layer) {
    return BOUNDS[layer + 1];
  }

  /** Number of layers that a curve reaches, from the bottom. */
  public static int reachedBy(double height) {
    int layers = 0;
    while (layers < COUNT && BOUNDS[layers] < height) {
      layers++;
    }
    if (layers == COUNT) {
      throw new IllegalArgumentException("a curve of " + height + " acts per resident-year is above every layer");
    }
    return layers;
  }
}
