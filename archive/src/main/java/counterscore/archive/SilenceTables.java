package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.findings.Silences;
import java.util.LinkedHashMap;
import java.util.List;

/** Lawful speech with the rules about it and without, one table for all strengths of chilling. */
final class SilenceTables {
  private static final Column CHILLING =
      new Column("chilling", "VARCHAR", "strength of chilling: declared, lowest or highest of its ranges");

  private SilenceTables() {}

  static List<StoredTable> of(Silences silences) {
    var tables = new LinkedHashMap<String, StoredTable>();
    for (var at : silences.strengths()) {
      for (var table : CounterTables.of(at.tables())) {
        tables.merge(table.name(), table.behind(CHILLING, at.strength().key()), StoredTable::and);
      }
    }
    return List.copyOf(tables.values());
  }
}
