package counterscore.engine.field;

import counterscore.engine.chance.Layers;
import counterscore.engine.chance.Poisson;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Poisson tables of the counts per day and layer in a block of a given size, made on first use. */
public final class PoissonTables {
  private final int residents;
  private final ConcurrentHashMap<Double, Poisson> byMean = new ConcurrentHashMap<>();
  private final AtomicReferenceArray<Poisson> tables = new AtomicReferenceArray<>(Layers.COUNT);

  /**
   * @param residents residents of the block
   */
  public PoissonTables(int residents) {
    this.residents = residents;
  }

  /** The Poisson law of a mean. */
  public Poisson of(double mean) {
    return byMean.computeIfAbsent(mean, Poisson::new);
  }

  /** The law of the number of points of a layer on one day: mean residents × width / 365. */
  Poisson layer(int layer) {
    var table = tables.get(layer);
    if (table == null) {
      table = new Poisson(residents * (Layers.high(layer) - Layers.low(layer)) / 365);
      tables.set(layer, table);
    }
    return table;
  }
}
