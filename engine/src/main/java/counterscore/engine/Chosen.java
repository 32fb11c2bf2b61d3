package counterscore.engine;

import counterscore.engine.population.Composition;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Residents of one block whose lives are told: few, so that a bit says of all others that they are not. */
final class Chosen {
  /** In a block of whom nobody is told. */
  static final Chosen NOBODY = new Chosen();

  private final BitSet places = new BitSet();

  /** The same, for many at a time. */
  private final long[] bits = new long[Composition.BLOCK / Long.SIZE];

  private final SortedMap<Integer, Biography> lives = new TreeMap<>();

  void add(int place, Biography life) {
    places.set(place);
    bits[place / Long.SIZE] |= 1L << place;
    lives.put(place, life);
  }

  /** Their places, a bit each; not to be written. */
  BitSet places() {
    return places;
  }

  /** Whether the life of any of so many residents is told. */
  boolean any(int[] residents, int n) {
    long any = 0;
    for (int k = 0; k < n; k++) {
      any |= bits[residents[k] / Long.SIZE] >>> residents[k];
    }
    return (any & 1) != 0;
  }

  /** The life of a resident; null where it is not told. */
  @Nullable
  Biography of(int place) {
    return places.get(place) ? lives.get(place) : null;
  }

  /** Calls for the life of a resident, where it is told. */
  void tell(int place, Consumer<Biography> what) {
    var life = of(place);
    if (life != null) {
      what.accept(life);
    }
  }

  /** Calls for each life, in order of place. */
  void each(Consumer<Biography> what) {
    lives.values().forEach(what);
  }
}
