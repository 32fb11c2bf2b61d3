package counterscore.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds that may differ between worlds.
 *
 * @param tables each distinct table; a table ends where none of its thresholds can be reached any more
 * @param worlds in which worlds each holds, a bit each
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record ByWorld(long[][] tables, long[] worlds) {
  /**
   * Finds out which worlds have equal tables.
   *
   * @param ofWorld null for a world that has none
   */
  static ByWorld of(List<long @Nullable []> ofWorld) {
    var tables = new ArrayList<long[]>();
    var worlds = new long[ofWorld.size()];
    for (int w = 0; w < ofWorld.size(); w++) {
      var table = ofWorld.get(w);
      if (table != null) {
        worlds[indexOf(tables, table)] |= 1L << w;
      }
    }
    return new ByWorld(tables.toArray(long[][]::new), Arrays.copyOf(worlds, tables.size()));
  }

  private static int indexOf(List<long[]> tables, long[] table) {
    for (int t = 0; t < tables.size(); t++) {
      if (Arrays.equals(tables.get(t), table)) {
        return t;
      }
    }
    tables.add(table);
    return tables.size() - 1;
  }

  /** The worlds in which a mark lies below the threshold at a place. */
  public long below(long mark, int place) {
    long below = 0;
    for (int t = 0; t < tables.length; t++) {
      below |= place < tables[t].length && mark < tables[t][place] ? worlds[t] : 0;
    }
    return below;
  }
}
