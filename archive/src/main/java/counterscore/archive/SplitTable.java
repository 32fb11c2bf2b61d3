package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.findings.SplitEffect;
import counterscore.findings.SplitEffects;
import counterscore.observation.SplitTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** How much of what variants do comes by others, and the worlds from which anybody can compute it again. */
final class SplitTable {
  private static final Column VARIANT = Columns.of("variant");

  private SplitTable() {}

  static List<StoredTable> of(SplitEffects effects) {
    var tables = new LinkedHashMap<String, StoredTable>();
    for (var effect : effects.variants()) {
      for (var table : CounterTables.of(effect.worlds())) {
        tables.merge(table.name(), table.behind(VARIANT, effect.name()), StoredTable::and);
      }
    }
    var all = new ArrayList<>(List.of(parts(effects)));
    all.addAll(tables.values());
    return all;
  }

  private static StoredTable parts(SplitEffects effects) {
    var rows = new ArrayList<List<Object>>();
    for (var effect : effects.variants()) {
      for (SplitEffect.Outcome outcome : effect.outcomes()) {
        outcome.groups().forEach(group -> rows.add(row(effect, outcome, group)));
      }
    }
    return new StoredTable(
        "split", "how much of the difference between a variant and the baseline comes directly and how much by others",
        List.of(
            VARIANT, Columns.of("counted"), Columns.of("scheme"),
            new Column("attribute", "VARCHAR", "attribute of the group; empty for everybody"),
            new Column("category", "VARCHAR", "category of the group; empty for everybody"),
            new Column("baseline_count", "DOUBLE",
                "how many in the baseline; of scores, points per 1,000 residents of the group"),
            new Column("variant_count", "DOUBLE", "the same in the variant"),
            new Column("own", "DOUBLE", "what the variant does to residents themselves: A1 less baseline"),
            new Column("through_friends", "DOUBLE", "what friends add: A2 less A1"),
            new Column("misdirected", "DOUBLE", "what acts and files of somebody else add: A3 less A2"),
            new Column("displaced", "DOUBLE", "what other applicants add: variant less A3"),
            new Column("through_friends_last", "DOUBLE", "what friends add in the reverse order: variant less R2"),
            new Column("misdirected_second", "DOUBLE", "what acts and files of somebody else add in it: R2 less R1"),
            new Column("displaced_first", "DOUBLE", "what other applicants add in it: R1 less A1")),
        rows);
  }

  private static List<Object> row(SplitEffect effect, SplitEffect.Outcome outcome, SplitEffect.OfGroup group) {
    return List.of(
        effect.name(), outcome.key(), Objects.requireNonNullElse(outcome.scheme(), SplitTables.ANY),
        group.group().attribute(), group.group().category(), group.baseline(), group.variant(), group.own(),
        group.forth().friends(), group.forth().misdirected(), group.forth().displaced(), group.back().friends(),
        group.back().misdirected(), group.back().displaced());
  }
}
