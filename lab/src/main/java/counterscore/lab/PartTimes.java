package counterscore.lab;

import counterscore.engine.Part;
import counterscore.engine.Timekeeper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long threads work at each part, by the clock on the wall; waiting is left out. */
final class PartTimes implements Timekeeper {
  private final List<OfThread> all = new ArrayList<>();
  private final ThreadLocal<OfThread> own = ThreadLocal.withInitial(this::another);

  private static final class OfThread {
    final long[] nanoseconds = new long[Part.values().length];
    Part part = Part.WAITING;
    long since;
  }

  private synchronized OfThread another() {
    var one = new OfThread();
    all.add(one);
    return one;
  }

  @Override
  public void begins(Part part) {
    var one = own.get();
    long now = System.nanoTime();
    one.nanoseconds[one.part.ordinal()] += now - one.since;
    one.part = part;
    one.since = now;
  }

  /** What each part took on all threads together [s]; to be asked when all of them wait. */
  synchronized Map<Part, Double> seconds() {
    var seconds = new EnumMap<Part, Double>(Part.class);
    for (var part : Part.values()) {
      if (part != Part.WAITING) {
        seconds.put(part, all.stream().mapToLong(one -> one.nanoseconds[part.ordinal()]).sum() / 1e9);
      }
    }
    return seconds;
  }
}
