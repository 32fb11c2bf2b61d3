package counterscore.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cameras and control room: what can become of a sighting, a false alarm or an incident. Each end is a Poisson count of its
 * own; a measure is the sum of the ends that count in it, so that counts of parts never exceed the count of the whole.
 *
 * @param name hash of the name
 * @param ends the same on every day, in the same order, with the means of that day; days may share a list
 * @param operators who looks at alerts; null: nobody
 */
public record ControlPlan(int name, List<List<End>> ends, @Nullable Operators operators) {
  public ControlPlan {
    ends = List.copyOf(ends);
  }

  /**
   * One end.
   *
   * @param index in the address of its draws, 0 to 255
   * @param mean per resident and day, by stratum
   * @param measures that it counts in
   * @param alert what kind of alert it is, or -1 for none
   */
  @SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
  public record End(int index, double[] mean, int[] measures, int alert) {}

  /**
   * The room's work, per resident.
   *
   * @param minutes worked per day [min]
   * @param capacity alerts that can be looked at per day
   * @param kept days that an alert waits after its own [d]
   * @param stopped probability that an alert of each kind leads to a stop, as a threshold on 63-bit marks
   */
  @SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
  public record Operators(double minutes, double capacity, int kept, long[] stopped) {}
}
