package counterscore.observation;

import java.util.List;

/**
 * What was observed of worlds that share their luck.
 *
 * @param worlds of each, the baseline first
 */
public record Outcome(List<Observations> worlds) {
  public Outcome {
    worlds = List.copyOf(worlds);
  }

  /** What was observed of the baseline. */
  public Observations baseline() {
    return worlds.getFirst();
  }

  /** What was observed of the variants, in order. */
  public List<Observations> variants() {
    return worlds.subList(1, worlds.size());
  }
}
