package counterscore.engine.plan;

import counterscore.engine.chance.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A Poisson field whose points several worlds share, and in which worlds a point lies under the curve. */
public final class SharedField {
  private final Field any;
  private final DailyByWorld acceptance;
  private final int[] layers;

  /**
   * @param days of the run
   * @param ofWorld the field in each world: one name, one pair of streams, one disposition; null where it is not declared
   */
  SharedField(int days, List<? extends @Nullable Field> ofWorld) {
    this.any = ofWorld.stream().filter(Objects::nonNull).findFirst().orElseThrow();
    this.acceptance = new DailyByWorld(
        days,
        tables(ofWorld));
    this.layers = new int[days];
    for (var field : ofWorld) {
      for (int day = 0; field != null && day < days; day++) {
        layers[day] = Math.max(layers[day], field.layers(day));
      }
    }
  }

  private static List<@Nullable IntFunction<long[]>> tables(List<? extends @Nullable Field> ofWorld) {
    var tables = new ArrayList<@Nullable IntFunction<long[]>>();
    ofWorld.forEach(field -> tables.add(field == null ? null : field::acceptance));
    return tables;
  }

  public int name() {
    return any.name();
  }

  public Stream count() {
    return any.count();
  }

  public Stream place() {
    return any.place();
  }

  /** Index of the disposition that weights the places, or -1 where all residents are alike. */
  public int disposition() {
    return any.disposition();
  }

  /** Layers that the highest curve reaches on a day. */
  public int layers(int day) {
    return layers[day];
  }

  /** Thresholds on the 32-bit height mark, at {@code layer × strata + stratum}. */
  public ByWorld acceptance(int day) {
    return acceptance.on(day);
  }
}
