package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.findings.Finding;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Certainty;
import counterscore.scenario.Parameter;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tables that are not counters: the run itself, strata, findings, parameters. */
final class OtherTables {
  private OtherTables() {}

  static StoredTable run(RunRecord record) {
    return new StoredTable(
        "run",
        "one row: what was run",
        List.of(
            new Column("scenario", "VARCHAR", "name of the scenario"),
            new Column("title", "VARCHAR", "title of the scenario"),
            new Column("basis_note", "VARCHAR", "what to say with the basis"),
            new Column("seed", "BIGINT", "seed of both kinds of luck"),
            new Column("residents", "BIGINT", "number of invented residents"),
            new Column("days", "BIGINT", "number of simulated days"),
            new Column("version", "VARCHAR", "version of Counterscore"),
            new Column("digest", "VARCHAR", "digest of everything that was observed")),
        List.of(
            List.of(
                record.scenario(),
                record.title(),
                record.basisNote(),
                record.seed(),
                record.residents(),
                (long) record.days(),
                record.version(),
                record.digest())));
  }

  static StoredTable strata(Scenario scenario, Observations observations) {
    var columns = new ArrayList<Column>();
    columns.add(Columns.of("stratum"));
    var names = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
    for (var attribute : scenario.society().groups().keySet()) {
      var name = "group_" + attribute;
      // The database does not tell Party from party.
      columns.add(
          new Column(names.add(name) ? name : name + "_" + columns.size(), "VARCHAR",
              "category of attribute " + attribute));
    }
    columns.add(Columns.of("residents"));
    var rows = new ArrayList<List<Object>>();
    var residents = observations.counter(Tables.RESIDENTS);
    for (int s = 0; s < residents.size(); s++) {
      var label = residents.axes().getFirst().labels().get(s).getFirst();
      var row = new ArrayList<Object>();
      row.add(label);
      if (!scenario.society().groups().isEmpty()) {
        row.addAll(Arrays.asList((Object[]) label.split("/", -1)));
      }
      row.add(residents.get(s));
      rows.add(row);
    }
    return new StoredTable("strata", "the cross product of the attributes; some may have no residents", columns, rows);
  }

  static StoredTable findings(List<Finding> findings) {
    return new StoredTable(
        "findings",
        "statements about the run",
        List.of(
            new Column("id", "VARCHAR", "stable key"),
            new Column("title", "VARCHAR", "a few words"),
            new Column("value", "DOUBLE", "the number"),
            new Column("unit", "VARCHAR", "unit; of a ratio, numerator / denominator"),
            new Column("sentence", "VARCHAR", "fit to print"),
            new Column("definition", "VARCHAR", "how it is computed from the tables"),
            new Column("low", "DOUBLE", "lower end under other luck; null where the run was lived once"),
            new Column("high", "DOUBLE", "upper end under other luck"),
            new Column("interval", "VARCHAR", "what lies between the two: range, student or poisson (table spreads)")),
        findings.stream().map(OtherTables::row).toList());
  }

  private static List<Object> row(Finding f) {
    var spread = f.spread();
    return Arrays.<Object>asList(
        f.id(), f.title(), f.value(), f.unit(), f.sentence(), f.definition(), spread == null ? null : spread.low(),
        spread == null ? null : spread.high(), spread == null ? null : spread.kind().key());
  }

  static StoredTable parameters(List<Parameter> parameters) {
    return new StoredTable(
        "parameters",
        "every number of the scenario that is a quantity",
        List.of(
            new Column("path", "VARCHAR", "where it stands in the scenario file"),
            new Column("value", "DOUBLE", "the value that was run"),
            new Column("low", "DOUBLE", "lower end of its range, if it has one"),
            new Column("high", "DOUBLE", "upper end of its range, if it has one"),
            new Column("source", "VARCHAR", "source, as the scenario gives it"),
            new Column("certainty", "VARCHAR", "measured, reported, unverified or assumed; null for a setting")),
        parameters.stream()
            .map(p -> Arrays.<Object>asList(p.path(), p.value(), p.low(), p.high(), p.sourceText(), key(p.certainty())))
            .toList());
  }

  private static @Nullable String key(@Nullable Certainty certainty) {
    return certainty == null ? null : certainty.key();
  }
}
