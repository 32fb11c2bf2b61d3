package counterscore.engine.field;

import counterscore.engine.batch.Acts;
import counterscore.engine.chance.Layers;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Philox;
import counterscore.engine.plan.SharedField;
import counterscore.engine.population.Lorenz;
import counterscore.engine.population.Residents;
import java.util.List;

/**
 * Draws the points of fields. Buffers are reused: one cursor is open at a time, and one thread uses it.
 *
 * <p>For each layer that the curve reaches, one draw gives the exact Poisson number of points. Each point is one draw of
 * four words: its height inside the layer, and a rank in the disposition, drawn by its Lorenz curve (or a place, where there
 * is none). The disposition has mean 1 in every block, so the point falls on each resident in exact proportion to it. Points
 * above the curve of their resident's stratum are dropped.
 */
public final class Points {
  private final Luck luck;
  private final List<Lorenz> dispositions;
  private final long[] planes = new long[4 * Philox.LANES];
  private final long[] words = new long[4];
  private final int[] point = new int[Philox.LANES];
  private final int[] resident = new int[Philox.LANES];
  private final int[] pointsOfLayer = new int[Layers.COUNT];

  public Points(Luck luck, List<Lorenz> dispositions) {
    this.luck = luck;
    this.dispositions = dispositions;
  }

  /** Opens the points of a field on a day in a block. */
  public Cursor open(SharedField field, Residents residents, PoissonTables counts, int day) {
    int layers = field.layers(day);
    for (int j = 0; j < layers; j++) {
      luck.draw(words, field.count(), field.name(), residents.block(), day, 0, j);
      pointsOfLayer[j] = counts.layer(j).count(Luck.mark63(words[0], words[1]));
    }
    return new Cursor(field, residents, day, layers);
  }

  /** The points of one field on one day in one block, batch by batch. */
  public final class Cursor {
    private final SharedField field;
    private final Residents residents;
    private final int day;
    private final int layers;
    private int layer;
    private int index;

    private Cursor(SharedField field, Residents residents, int day, int layers) {
      this.field = field;
      this.residents = residents;
      this.day = day;
      this.layers = layers;
    }

    /**
     * Fills the next batch.
     *
     * @return false if there was none left; a batch may be empty
     */
    public boolean next(Acts acts) {
      int n = address();
      if (n == 0) {
        return false;
      }
      luck.batch(planes, n, field.place(), field.name(), residents.block(), day);
      place(n);
      keepUnderCurve(n, acts);
      if (!residents.isFull()) {
        keepThere(acts);
      }
      return true;
    }

    /** Writes the addresses of the next points, across layers, into plane 0. */
    private int address() {
      int n = 0;
      while (layer < layers && n < Philox.LANES) {
        int m = Math.min(pointsOfLayer[layer] - index, Philox.LANES - n);
        int word = (int) Luck.word0(index, layer);
        for (int i = 0; i < m; i++) {
          point[n + i] = word + i;
          planes[n + i] = (word + i) & 0xFFFFFFFFL;
        }
        n += m;
        index += m;
        if (index == pointsOfLayer[layer]) {
          layer++;
          index = 0;
        }
      }
      return n;
    }

    private void place(int n) {
      var residentOfRank = residents.residentOfRank(field.disposition());
      int count = residents.count();
      if (residentOfRank == null) {
        for (int i = 0; i < n; i++) {
          resident[i] = (int) ((planes[i + Philox.LANES] * count) >>> 32);
        }
        return;
      }
      var lorenz = dispositions.get(field.disposition());
      for (int i = 0; i < n; i++) {
        resident[i] = residentOfRank[lorenz.rank(planes[i + 2 * Philox.LANES], planes[i + 3 * Philox.LANES], count)];
      }
    }

    /** Drops what would have happened to residents who have not joined yet. */
    private void keepThere(Acts acts) {
      int kept = 0;
      for (int k = 0; k < acts.count; k++) {
        acts.copy(k, kept);
        kept += residents.isThere(acts.resident[k], day) ? 1 : 0;
      }
      acts.count = kept;
    }

    private void keepUnderCurve(int n, Acts acts) {
      var acceptance = field.acceptance(day);
      if (acceptance.tables().length == 1) {
        keepUnderOneCurve(n, acts, acceptance.tables()[0], acceptance.worlds()[0]);
        return;
      }
      int width = residents.strata();
      int kept = 0;
      for (int i = 0; i < n; i++) {
        int stratum = residents.stratum(resident[i]);
        acts.point[kept] = point[i];
        acts.height[kept] = planes[i];
        acts.resident[kept] = resident[i];
        acts.stratum[kept] = stratum;
        acts.worlds[kept] = acceptance.below(planes[i], (point[i] >>> 24) * width + stratum);
        kept += acts.worlds[kept] != 0 ? 1 : 0;
      }
      acts.count = kept;
    }

    private void keepUnderOneCurve(int n, Acts acts, long[] thresholds, long worlds) {
      var strata = residents.strataColumn();
      int width = residents.strata();
      int kept = 0;
      for (int i = 0; i < n; i++) {
        int stratum = strata[resident[i]];
        acts.point[kept] = point[i];
        acts.height[kept] = planes[i];
        acts.resident[kept] = resident[i];
        acts.stratum[kept] = stratum;
        acts.worlds[kept] = worlds;
        kept += planes[i] < thresholds[(point[i] >>> 24) * width + stratum] ? 1 : 0;
      }
      acts.count = kept;
    }
  }
}
