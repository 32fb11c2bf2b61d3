package counterscore.archive;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param columns names
 * @param rows cells as text, or null where SQL says NULL
 * @param isCut whether more was found than is given
 */
public record QueryResult(List<String> columns, List<List<@Nullable String>> rows, boolean isCut) {
  public QueryResult {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(rows);
  }
}
