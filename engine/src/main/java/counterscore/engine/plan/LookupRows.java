package counterscore.engine.plan;

import counterscore.observation.Tables;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table of look-ups, made on first mention: for a party and a scheme, the scheme's tiers. */
final class LookupRows {
  private final LinkedHashSet<LookupRow> rows = new LinkedHashSet<>();

  /**
   * First row of a party and a scheme.
   *
   * @param scheme null: the party reads lists and no score
   */
  int first(String party, @Nullable SchemePlan scheme) {
    var ofParty = scheme == null
        ? List.of(new LookupRow(party, Tables.NONE, Tables.NONE))
        : scheme.tiers().stream().map(tier -> new LookupRow(party, scheme.name(), tier)).toList();
    rows.addAll(ofParty);
    return List.copyOf(rows).indexOf(ofParty.getFirst());
  }

  List<LookupRow> rows() {
    return List.copyOf(rows);
  }
}
