package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.findings.Replicate;
import java.util.ArrayList;
import java.util.List;

/** The numbers of every replicate, and what they come to. */
final class ReplicateTables {
  private static final Column ID =
      new Column("id", "VARCHAR", "id of a finding, or key of a number of groups that has no sentence");

  private ReplicateTables() {}

  /** @param replicates none where the run was lived once */
  static List<StoredTable> of(List<Replicate> replicates) {
    return replicates.isEmpty() ? List.of() : List.of(numbers(replicates), spreads(replicates));
  }

  private static StoredTable numbers(List<Replicate> replicates) {
    var rows = new ArrayList<List<Object>>();
    for (var replicate : replicates) {
      replicate.numbers()
          .forEach((id, measured) -> rows.add(List.of((long) replicate.number(), id, measured.value())));
    }
    return new StoredTable(
        "replicates", "every number in every run that differs in luck alone",
        List.of(
            new Column("replicate", "BIGINT", "number of the run; all other tables tell of 0"), ID,
            new Column("value", "DOUBLE", "the number, in the unit of the finding")),
        rows);
  }

  private static StoredTable spreads(List<Replicate> replicates) {
    var rows = new ArrayList<List<Object>>();
    Replicate.spreads(replicates).forEach(
        (id, spread) -> rows.add(
            List.of(
                id, (long) spread.runs(), spread.mean(), spread.deviation(), spread.low(), spread.high(),
                spread.kind().key())));
    return new StoredTable(
        "spreads", "what other luck makes of every number; whether the model is right is another question",
        List.of(
            ID, new Column("runs", "BIGINT", "how many have such a number"),
            new Column("mean", "DOUBLE", "mean over them"),
            new Column("deviation", "DOUBLE", "standard deviation of one run (n - 1)"),
            new Column("low", "DOUBLE", "lower end"), new Column("high", "DOUBLE", "upper end"),
            new Column(
                "interval", "VARCHAR",
                "range: lowest and highest of fewer than 10 runs; student: 95 % interval of the mean; poisson: the same from"
                    + " fewer than 30 events, exact (Garwood 1936)")),
        rows);
  }
}
