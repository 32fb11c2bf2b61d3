package counterscore.observation;

import java.util.List;

/**
 * One dimension of a {@link Counter}. Usually one column, for example {@code month}; two where only some combinations
 * exist, for example {@code conduct} and {@code watcher}.
 *
 * @param columns names of the columns, one or more
 * @param labels for each position the label in each column
 */
public record Axis(List<String> columns, List<List<String>> labels) {
  public Axis {
    columns = List.copyOf(columns);
    labels = labels.stream().map(List::copyOf).toList();
    for (var label : labels) {
      if (label.size() != columns.size()) {
        throw new IllegalArgumentException("axis " + columns + " cannot hold label " + label);
      }
    }
  }

  /** An axis of one column. */
  public static Axis of(String column, List<String> labels) {
    return new Axis(List.of(column), labels.stream().map(List::of).toList());
  }

  public int size() {
    return labels.size();
  }
}
