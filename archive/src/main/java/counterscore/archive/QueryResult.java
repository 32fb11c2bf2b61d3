package counterscore.archive;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param columns names
 * @param rows cells as text, or null where SQL says NULL
 * @param isCut whether more rows were found than are given
 */
public record QueryResult(List<String> columns, List<List<String>> rows, boolean isCut) {}
