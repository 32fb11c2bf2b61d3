package counterscore.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From what the numbers of a picture can follow: counts of the tables that it names, summed over some of their columns; sums,
 * differences and quotients of counts that stand beside them; the query of {@link StoredRates}; numbers that a table has as they are.
 */
final class Following {
  private static final double YEAR = 365;

  private final PrintedFigure figure;
  private final StoredRates rates;
  private final Set<Long> stored;
  private final List<Double> decimals;
  private final List<Long> sums = new ArrayList<>();
  private final List<Long> parts = new ArrayList<>();
  private final long residents;
  private final double years;

  Following(PrintedFigure figure, StoredTables tables, StoredRates rates) {
    this.figure = figure;
    this.rates = rates;
    this.stored = tables.counts(figure.counted() + " residents" + (figure.id().startsWith("account-") ? " tiers" : ""));
    this.decimals = tables.decimals(figure.counted());
    this.residents = (long) tables.number("SELECT residents FROM run");
    this.years = tables.number("SELECT days FROM run") / YEAR;
    int rows = figure.rows().size();
    for (int column = 1; column < figure.heads().size(); column++) {
      sums.add(figure.sum(column, 0, rows));
      for (int row = 0; row < rows; row++) {
        parts.addAll(
            List.of(figure.sum(column, 0, row + 1), figure.sum(column, row, rows), figure.sum(column, row, row + 1)));
      }
    }
    for (int row = 0; row < rows; row++) {
      parts.add(sum(figure.wholes(row, 0)));
    }
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(count -> count).sum();
  }

  /** Whether the number of a cell can stand there. */
  boolean holds(PrintedFigure.Cell cell) {
    var number = cell.number();
    return (number.isWhole() && isCounted(cell, number.whole())) || isQuotient(cell, number)
        || rates.of(figure, cell).anyMatch(number::holds) || decimals.stream().anyMatch(number::holds);
  }

  private boolean isCounted(PrintedFigure.Cell cell, long count) {
    var others = figure.wholes(cell.row(), cell.column());
    return stored.contains(count) || sum(others) == count
        || others.stream().anyMatch(one -> others.contains(one - count))
        || figure.sum(cell.column(), 0, cell.row()) == count;
  }

  /** A count of the row over another, over what a row or a column sums to, or over all residents; per so many where the head says so. */
  private boolean isQuotient(PrintedFigure.Cell cell, PrintedNumber number) {
    if (number.isWhole() && !cell.head().contains(",000")) {
      return false;
    }
    var counts = figure.wholes(cell.row(), 0);
    double times = cell.head().contains("100,000 resident-years") ? 100_000 / years
        : cell.head().contains("1,000 resident-years") ? 1_000 / years : cell.head().contains("1,000") ? 1_000 : 1;
    return isQuotient(
        counts, Stream.of(counts, sums, List.of(residents, sum(counts))).flatMap(List::stream).toList(), times, number);
  }

  private static boolean isQuotient(List<Long> parts, List<Long> wholes, double times, PrintedNumber number) {
    return parts.stream().anyMatch(
        part -> wholes.stream().filter(whole -> whole > 0).anyMatch(whole -> number.holds(times * part / whole)));
  }

  /** Whether the title can say a number: one of the table, how many rows it has, what columns sum to, or a part of that. */
  boolean isSaid(PrintedNumber number) {
    return figure.cells().stream().anyMatch(cell -> number.holds(cell.number().middle()))
        || figure.rows().stream().flatMap(row -> PrintedNumber.in(row.getFirst()).stream())
            .anyMatch(name -> number.holds(name.middle()))
        || number.holds(figure.rows().size()) || parts.stream().anyMatch(number::holds)
        || isQuotient(parts, Stream.concat(sums.stream(), Stream.of(residents)).toList(), 1, number)
        || rates.ofTitle(figure).anyMatch(number::holds);
  }
}
