package counterscore.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of worlds that share their luck.
 *
 * @param worlds of each, the baseline first
 * @param twins of each variant beside the baseline ({@link TwinTables}), in order, then of each second world beside the one before it
 *     where silence is asked about; empty where nobody asked
 * @param splits of the worlds between the baseline and each variant ({@link SplitTables}), likewise
 * @param again of the baseline beside other lives ({@link AgainTables}); null where nobody asked
 */
public record Outcome(
    List<Observations> worlds, List<Observations> twins, List<Observations> splits, @Nullable Observations again) {
  public Outcome {
    worlds = List.copyOf(worlds);
    twins = List.copyOf(twins);
    splits = List.copyOf(splits);
  }

  /** Nobody asked for splits. */
  public Outcome(List<Observations> worlds, List<Observations> twins, @Nullable Observations again) {
    this(worlds, twins, List.of(), again);
  }

  /** What was observed of the baseline. */
  public Observations baseline() {
    return worlds.getFirst();
  }

  /** Adds what was observed of other residents of the same worlds. */
  public void merge(Outcome other) {
    for (int w = 0; w < worlds.size(); w++) {
      worlds.get(w).merge(other.worlds.get(w));
    }
    if (again != null && other.again != null) {
      again.merge(other.again);
    }
    for (int v = 0; v < twins.size(); v++) {
      twins.get(v).merge(other.twins.get(v));
    }
    for (int v = 0; v < splits.size(); v++) {
      splits.get(v).merge(other.splits.get(v));
    }
  }

  /** What was observed of the variants, in order. */
  public List<Observations> variants() {
    return worlds.subList(1, worlds.size());
  }
}
