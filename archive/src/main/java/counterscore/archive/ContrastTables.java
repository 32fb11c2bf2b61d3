package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.findings.Contrast;
import counterscore.findings.Contrasts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Residents beside their twins, one table for all variants each, and what differs between the worlds. */
final class ContrastTables {
  private static final Column VARIANT = Columns.of("variant");

  private ContrastTables() {}

  static List<StoredTable> of(Contrasts contrasts) {
    var tables = new LinkedHashMap<String, StoredTable>();
    for (var contrast : contrasts.variants()) {
      for (var table : CounterTables.of(contrast.twins())) {
        tables.merge(table.name(), table.behind(VARIANT, contrast.name()), StoredTable::and);
      }
    }
    var all = new ArrayList<>(List.of(variants(contrasts), differences(contrasts)));
    all.addAll(tables.values());
    return all;
  }

  private static StoredTable variants(Contrasts contrasts) {
    return new StoredTable(
        "variants", "variants that were lived beside the baseline with the same luck, in the order given; run.json has"
            + " their changes",
        List.of(VARIANT, new Column("digest", "VARCHAR", "digest of everything that was observed in it")),
        contrasts.variants().stream().map(contrast -> List.of(contrast.name(), contrast.digest())).toList());
  }

  private static StoredTable differences(Contrasts contrasts) {
    var rows = new ArrayList<List<Object>>();
    for (var contrast : contrasts.variants()) {
      for (Contrast.Difference difference : contrast.differences()) {
        rows.add(List.of(contrast.name(), difference.key(), difference.baseline(), difference.variant()));
      }
    }
    return new StoredTable(
        "variant_counts", "counts of the population in the baseline and in each variant",
        List.of(
            VARIANT, new Column("counted", "VARCHAR", "what is counted, per 1,000 resident-years"),
            new Column("baseline_rate", "DOUBLE", "how many in the baseline [1/1,000 resident-years]"),
            new Column("variant_rate", "DOUBLE", "how many in the variant [1/1,000 resident-years]")),
        rows);
  }
}
