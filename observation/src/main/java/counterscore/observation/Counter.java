package counterscore.observation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A dense table of counts over labelled axes. Merging adds cell by cell, so it is associative and commutative, and exact
 * in {@code long}.
 *
 * <p>Not safe for use by several threads at once: each worker fills its own and they are merged.
 */
public final class Counter {
  private final String name;
  private final List<Axis> axes;
  private final int[] strides;
  private final long[] cells;

  /**
   * @param name name of the table, for example {@code tiers}
   * @param axes dimensions, slowest first; their sizes multiply to fewer than 2^31 cells
   */
  public Counter(String name, List<Axis> axes) {
    this.name = name;
    this.axes = List.copyOf(axes);
    this.strides = new int[axes.size()];
    int size = 1;
    for (int a = axes.size() - 1; a >= 0; a--) {
      strides[a] = size;
      size = Math.multiplyExact(size, axes.get(a).size());
    }
    this.cells = new long[size];
  }

  public String name() {
    return name;
  }

  public List<Axis> axes() {
    return axes;
  }

  /** Number of cells. */
  public int size() {
    return cells.length;
  }

  /** Distance between neighbours along an axis, for callers that fill rows. */
  public int stride(int axis) {
    return strides[axis];
  }

  /** Position of a cell from one index per axis. */
  public int at(int... indices) {
    int position = 0;
    for (int a = 0; a < indices.length; a++) {
      position += java.util.Objects.checkIndex(indices[a], axes.get(a).size()) * strides[a];
    }
    return position;
  }

  public long get(int position) {
    return cells[position];
  }

  public void add(int position, long count) {
    cells[position] += count;
  }

  /** Adds another counter of the same shape. */
  public void merge(Counter other) {
    if (!name.equals(other.name) || !axes.equals(other.axes)) {
      throw new IllegalArgumentException("counter " + name + " cannot merge " + other.name + ": the shapes differ");
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Math.addExact(cells[i], other.cells[i]);
    }
  }

  /**
   * Sum over all cells that carry the given labels.
   *
   * @param where label by column; columns that are not named are summed over
   * @throws IllegalArgumentException if no axis has such a column
   */
  public long sum(Map<String, String> where) {
    return sum(0, 0, chosen(where));
  }

  /**
   * The same for each label of a column, in order.
   *
   * @param column that {@code where} does not name
   * @throws IllegalArgumentException if no axis has such a column
   */
  public Map<String, Long> sumBy(String column, Map<String, String> where) {
    var chosen = chosen(where);
    var sums = new LinkedHashMap<String, Long>();
    for (int a = 0; a < axes.size(); a++) {
      int at = axes.get(a).columns().indexOf(column);
      var all = chosen[a];
      for (int i = 0; at >= 0 && i < all.length; i++) {
        chosen[a] = new int[] {all[i]};
        sums.merge(axes.get(a).labels().get(all[i] / strides[a]).get(at), sum(0, 0, chosen), Math::addExact);
      }
      chosen[a] = all;
    }
    if (sums.isEmpty()) {
      throw new IllegalArgumentException("counter " + name + " has no column " + column);
    }
    return sums;
  }

  private int[][] chosen(Map<String, String> where) {
    var known = axes.stream().flatMap(axis -> axis.columns().stream()).toList();
    if (!known.containsAll(where.keySet())) {
      throw new IllegalArgumentException("counter " + name + " has columns " + known + ", not " + where.keySet());
    }
    var chosen = new int[axes.size()][];
    for (int a = 0; a < chosen.length; a++) {
      chosen[a] = chosen(a, where);
    }
    return chosen;
  }

  /** Sum over all cells. */
  public long sum() {
    return Arrays.stream(cells).sum();
  }

  /** Where the places of an axis begin that carry the labels. */
  private int[] chosen(int a, Map<String, String> where) {
    var axis = axes.get(a);
    return IntStream.range(0, axis.size()).filter(index -> matches(axis, index, where)).map(index -> index * strides[a])
        .toArray();
  }

  private long sum(int axis, int base, int[][] chosen) {
    if (axis == chosen.length) {
      return cells[base];
    }
    long total = 0;
    for (int from : chosen[axis]) {
      total = Math.addExact(total, sum(axis + 1, base + from, chosen));
    }
    return total;
  }

  private static boolean matches(Axis axis, int index, Map<String, String> where) {
    for (int c = 0; c < axis.columns().size(); c++) {
      var wanted = where.get(axis.columns().get(c));
      if (wanted != null && !wanted.equals(axis.labels().get(index).get(c))) {
        return false;
      }
    }
    return true;
  }

  /** Calls the visitor for every cell that is not zero, in order of position. */
  public void forEachNonZero(Visitor visitor) {
    var labels = new String[axes.stream().mapToInt(axis -> axis.columns().size()).sum()];
    for (int position = 0; position < cells.length; position++) {
      if (cells[position] != 0) {
        int column = 0;
        for (int a = 0; a < axes.size(); a++) {
          int index = position / strides[a] % axes.get(a).size();
          for (var label : axes.get(a).labels().get(index)) {
            labels[column++] = label;
          }
        }
        visitor.cell(labels.clone(), cells[position]);
      }
    }
  }

  /** Receives one cell: the labels of all columns in order, and the count. */
  @FunctionalInterface
  public interface Visitor {
    void cell(String[] labels, long count);
  }
}
