package counterscore.engine.control;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Philox;
import counterscore.engine.chance.Poisson;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.ControlPlan;
import counterscore.engine.population.Residents;
import java.util.function.DoubleFunction;

/**
 * In one control room: how many sightings, false alarms and incidents of a day come to each end. While everybody is there they are drawn for many days of a
 * block in one go, law by law: a law is a table that is in no cache any more when it is asked for again on the next day. Buffers are
 * reused; one thread uses them.
 */
final class EndCounts {
  /** Days drawn at a time, at most, and numbers. */
  private static final int MOST_DAYS = 31;

  private static final int MOST = 1 << 16;

  private final Luck luck;
  private final long[] planes = new long[4 * Philox.LANES];

  /** At {@code (day − first day) × places + place}, where a place is {@code end × strata + stratum}. */
  private long[] marks = new long[0];

  private int[] counts = new int[0];

  /** What stands in {@link #counts}: days of a block from one to another. */
  private int block = -1;

  private int from;
  private int to;
  private int places;
  private int strata;

  EndCounts(Luck luck) {
    this.luck = luck;
  }

  /**
   * Opens a day of a block.
   *
   * @param there residents by stratum
   * @param laws the Poisson law of a mean
   */
  void open(ControlPlan of, Residents residents, int[] there, DoubleFunction<Poisson> laws, int day) {
    boolean isFull = residents.isFull();
    if (isFull && residents.block() == block && day >= from && day < to) {
      return;
    }
    strata = residents.strata();
    places = of.ends().get(day).size() * strata;
    int most = isFull ? Math.clamp(MOST / places, 1, MOST_DAYS) : 1;
    block = residents.block();
    from = day;
    to = Math.min(day + most, of.ends().size());
    if (counts.length < (to - from) * places) {
      marks = new long[(to - from) * places];
      counts = new int[marks.length];
    }
    for (int d = from; d < to; d++) {
      draw(of, d);
    }
    for (int end = 0; end < of.ends().get(day).size(); end++) {
      for (int s = 0; s < strata; s++) {
        // Laws of full strata are shared; in a growing population means change daily and are not worth keeping.
        count(of, end, s, there[s], there[s] == residents.size(s) ? laws : Poisson::new);
      }
    }
  }

  private void draw(ControlPlan of, int day) {
    var ends = of.ends().get(day);
    for (int first = 0; first < places; first += Philox.LANES) {
      int n = Math.min(Philox.LANES, places - first);
      for (int i = 0; i < n; i++) {
        planes[i] = Luck.word0((first + i) % strata << 8 | ends.get((first + i) / strata).index(), 0);
      }
      luck.batch(planes, n, Stream.CONTROL_ROOM, of.name(), block, day);
      for (int i = 0; i < n; i++) {
        marks[(day - from) * places + first + i] = Luck.mark63(planes[i], planes[i + Philox.LANES]);
      }
    }
  }

  private void count(ControlPlan of, int end, int stratum, int there, DoubleFunction<Poisson> laws) {
    double mean = of.ends().get(from).get(end).mean()[stratum];
    var law = laws.apply(there * mean);
    for (int d = from; d < to; d++) {
      double ofDay = of.ends().get(d).get(end).mean()[stratum];
      if (ofDay != mean) {
        mean = ofDay;
        law = laws.apply(there * mean);
      }
      int at = (d - from) * places + end * strata + stratum;
      counts[at] = law.count(marks[at]);
    }
  }

  /** The count of an end, by its place in the list of ends, in a stratum on a day that is open. */
  int of(int end, int stratum, int day) {
    return counts[(day - from) * places + end * strata + stratum];
  }
}
