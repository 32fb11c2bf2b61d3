package counterscore.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a resident on a day, at a height under the curve. Points of a day are taken by layer, then by
 * index, which carries no meaning: by chance.
 *
 * @param height uniform below the curve [per resident-year at a disposition of 1]
 */
record Point(Resident resident, double height) {
  /**
   * Draws the points of a day, in the order in which they are taken.
   *
   * @param curve height of the curve by stratum [1/a]
   */
  static List<Point> draw(List<Resident> residents, double[] curve, @Nullable String disposition, Chance chance) {
    var points = new ArrayList<Point>();
    for (var resident : residents) {
      double height = curve[resident.stratum];
      int count = chance.poisson(height * resident.disposition(disposition) / 365);
      for (int i = 0; i < count; i++) {
        points.add(new Point(resident, chance.uniform() * height));
      }
    }
    chance.shuffle(points);
    points.sort(Comparator.comparingInt(point -> layer(point.height)));
    return points;
  }

  /** Number of bounds at or below a height; bounds 0, 1/4, 1/2, 1, 1.5, 2, 3, 4, then steps of 20 %. */
  private static int layer(double height) {
    int layer = 0;
    for (double bound : new double[] {0, 0.25, 0.5, 1, 1.5, 2, 3, 4}) {
      layer += height >= bound ? 1 : 0;
    }
    for (double bound = 4 * 1.2; height >= bound; bound *= 1.2) {
      layer++;
    }
    return layer;
  }
}
