package counterscore.engine.columns;

import counterscore.observation.Counter;
import java.util.Arrays;

/**
 * What one table of counts gained in one block since the month began. Cells lie as in the table behind its first axis; a table
 * by day has a row for each of 31 days.
 */
public final class Tally {
  private static final int LONGEST_MONTH = 31;

  private final String table;
  private final int width;
  private final boolean daily;

  /** The counts; written by one thread. */
  public final long[] cells;

  /**
   * @param shape a counter whose first axis is the month or the day
   */
  public Tally(Counter shape) {
    this.table = shape.name();
    this.width = shape.stride(0);
    this.daily = shape.axes().getFirst().columns().getFirst().equals("day");
    this.cells = new long[daily ? LONGEST_MONTH * width : width];
  }

  /** Whether a table is counted by month or day, and not once for the run. */
  static boolean suits(Counter shape) {
    var first = shape.axes().getFirst().columns().getFirst();
    return first.equals("day") || first.equals("month");
  }

  public String table() {
    return table;
  }

  /** Cells of one day or month. */
  public int width() {
    return width;
  }

  /** Adds what was counted to the rows of a month. */
  public void addTo(Counter counter, int month, int firstDay, int days) {
    int from = (daily ? firstDay : month) * width;
    for (int i = 0; i < (daily ? days * width : width); i++) {
      if (cells[i] != 0) {
        counter.add(from + i, cells[i]);
      }
    }
  }

  /** Starts anew. */
  void reset() {
    Arrays.fill(cells, 0);
  }
}
