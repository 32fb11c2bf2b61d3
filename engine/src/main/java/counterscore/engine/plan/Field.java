package counterscore.engine.plan;

import counterscore.engine.chance.Layers;
import counterscore.engine.chance.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Poisson field and the curve under which its points count (design section 4). For every conduct, fabrication and demand
 * there is, once and for all, a field over (resident, day, height); what happens are the points below {@code rate × factor
 * × season}, height being measured at a disposition of 1.
 */
public final class Field {
  private final int name;
  private final Stream count;
  private final Stream place;
  private final int disposition;
  private final int strata;
  private final int[] tableOfDay;
  private final List<double[]> curves;
  private final List<long[]> tables;
  private final int[] layers;

  /**
   * @param name hash of the name
   * @param count stream of the counts
   * @param place stream of heights and places
   * @param disposition index of the disposition that weights the places, or -1
   * @param curves height of the curve by day and stratum [1/a]; days may share an array
   */
  public Field(int name, Stream count, Stream place, int disposition, double[][] curves) {
    this.name = name;
    this.count = count;
    this.place = place;
    this.disposition = disposition;
    this.strata = curves[0].length;
    this.tableOfDay = new int[curves.length];
    var distinct = new ArrayList<double[]>();
    for (int day = 0; day < curves.length; day++) {
      tableOfDay[day] = indexOf(distinct, curves[day]);
    }
    this.curves = List.copyOf(distinct);
    this.tables = distinct.stream().map(Field::acceptance).toList();
    this.layers = tables.stream().mapToInt(table -> table.length / strata).toArray();
  }

  private static int indexOf(List<double[]> distinct, double[] curve) {
    for (int i = distinct.size() - 1; i >= 0; i--) {
      if (Arrays.equals(distinct.get(i), curve)) {
        return i;
      }
    }
    distinct.add(curve);
    return distinct.size() - 1;
  }

  /** For each layer and stratum, which of 2^32 heights inside the layer lie under the curve. */
  private static long[] acceptance(double[] curve) {
    int layers = Layers.reachedBy(Arrays.stream(curve).max().orElse(0));
    var thresholds = new long[layers * curve.length];
    for (int j = 0; j < layers; j++) {
      for (int s = 0; s < curve.length; s++) {
        double share = (curve[s] - Layers.low(j)) / (Layers.high(j) - Layers.low(j));
        thresholds[j * curve.length + s] = (long) (Math.clamp(share, 0, 1) * 0x1p32);
      }
    }
    return thresholds;
  }

  public int name() {
    return name;
  }

  public Stream count() {
    return count;
  }

  public Stream place() {
    return place;
  }

  /** Index of the disposition that weights the places, or -1 where all residents are alike. */
  public int disposition() {
    return disposition;
  }

  /** Layers that the curve reaches on a day. */
  public int layers(int day) {
    return layers[tableOfDay[day]];
  }

  /** Height of the curve by stratum [1/a]; not to be written. */
  public double[] curve(int day) {
    return curves.get(tableOfDay[day]);
  }

  /** Thresholds on the 32-bit height mark, at {@code layer × strata + stratum}; not to be written. */
  public long[] acceptance(int day) {
    return tables.get(tableOfDay[day]);
  }
}
