package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.findings.Gap;
import counterscore.findings.Gaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What gaps between groups are made of, and the worlds from which anybody can compute it again. */
final class GapTables {
  private static final Column GAP =
      new Column("gap", "VARCHAR", "what is counted, by which attribute, of which scheme");

  private GapTables() {}

  static List<StoredTable> of(Gaps gaps) {
    return List.of(worlds(gaps), rates(gaps), parts(gaps));
  }

  private static StoredTable worlds(Gaps gaps) {
    var worlds = gaps.worlds().stream().map(world -> AttributionTables.world(world.off(), world.digest())).toList();
    return AttributionTables.worlds(worlds);
  }

  private static StoredTable rates(Gaps gaps) {
    var rows = new ArrayList<List<Object>>();
    for (int w = 0; w < gaps.worlds().size(); w++) {
      for (int g = 0; g < gaps.gaps().size(); g++) {
        var gap = gaps.gaps().get(g);
        var rates = gaps.worlds().get(w).rates().get(g);
        rows.add(List.of((long) w, gap.id(), gap.high().name(), rates.high()));
        rows.add(List.of((long) w, gap.id(), gap.low().name(), rates.low()));
      }
    }
    return new StoredTable(
        "world_gaps", "rates of the categories that are compared, in each world",
        List.of(
            AttributionTables.WORLD, GAP, new Column("category", "VARCHAR", "category of the attribute"),
            new Column("rate", "DOUBLE", "how many [1/1,000 residents]")),
        rows);
  }

  private static StoredTable parts(Gaps gaps) {
    var rows = new ArrayList<List<Object>>();
    for (var gap : gaps.gaps()) {
      rows.add(row(gap, "put-in", gap.putIn(), null, null));
      gap.parts()
          .forEach(part -> rows.add(row(gap, part.mechanism().key(), part.value(), part.alone(), part.last())));
    }
    return new StoredTable(
        "gaps", "what each gap between two categories is made of, per 1,000 residents",
        List.of(
            GAP, new Column("higher", "VARCHAR", "the category with the highest rate as declared"),
            new Column("lower", "VARCHAR", "the category with the lowest"),
            new Column(
                "part", "VARCHAR", "put-in, what is left where all three are equal; unequal-watching, unequal-error or"
                    + " unequal-remedy"),
            new Column("value", "DOUBLE", "what it adds to the gap; of the three, the Shapley value"),
            new Column("alone", "DOUBLE", "what it adds where the others are off"),
            new Column("last", "DOUBLE", "what it adds where the others are on")),
        rows);
  }

  private static List<Object> row(Gap gap, String part, @Nullable Object... numbers) {
    var row = new ArrayList<Object>(List.of(gap.id(), gap.high().name(), gap.low().name(), part));
    row.addAll(Arrays.asList(numbers));
    return row;
  }
}
