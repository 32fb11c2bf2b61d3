package counterscore.lab;

import counterscore.engine.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One city that was lived to be measured.
 *
 * @param residents how many
 * @param days how many
 * @param months whole or begun
 * @param threads worker threads
 * @param worlds lived side by side
 * @param seconds by the clock on the wall
 * @param cpuSeconds of all threads of the process, the compiler's and the collector's among them
 * @param events of the baseline
 * @param sessions of the study app, of the baseline
 * @param peakBytes the largest resident set of the process during the run; 0 where the platform does not tell
 * @param parts null where they were not measured
 */
public record BenchRun(
    long residents,
    int days,
    int months,
    int threads,
    int worlds,
    double seconds,
    double cpuSeconds,
    long events,
    long sessions,
    long peakBytes,
    @Nullable Parts parts) {

  /**
   * Where the time of a city goes, from a run of its own on one thread.
   *
   * @param wholeSeconds from outside, by the clock on the wall
   * @param cpuSeconds of the process
   * @param seconds that the thread worked at each part
   */
  public record Parts(double wholeSeconds, double cpuSeconds, Map<Part, Double> seconds) {
    public Parts {
      seconds = Map.copyOf(new EnumMap<>(seconds));
    }

    /** In the order of a day. */
    public List<Part> all() {
      return seconds.keySet().stream().sorted().toList();
    }

    public double of(Part part) {
      return seconds.getOrDefault(part, 0.0);
    }

    /** All parts together [s]. */
    public double sum() {
      return seconds.values().stream().mapToDouble(each -> each).sum();
    }

    /** CPU time of all parts whose cost grows with something [ns]. */
    double nanoseconds(Part.Follows follows) {
      double part = seconds.entrySet().stream().filter(each -> each.getKey().follows() == follows)
          .mapToDouble(Map.Entry::getValue).sum();
      return part / wholeSeconds * cpuSeconds * 1e9;
    }
  }

  public double residentDays() {
    return (double) residents * days;
  }
}
