package counterscore.report;

import counterscore.findings.ChangedConduct;
import java.util.List;
import java.util.Optional;

/** What residents did otherwise, never without the harms beside it. */
final class Otherwise {
  private Otherwise() {}

  static Optional<Section> of(Story story) {
    var changed = ChangedConduct.of(story.scenario(), story.observations());
    return changed.changes().isEmpty() || changed.harms().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "otherwise", "What conduct changed, and the harms beside it", List.of(figure(changed).html(story))));
  }

  private static Figure figure(ChangedConduct changed) {
    var table = new DataTable("What conduct changed, and the harms beside it").words("Kind", "What")
        .numbers("How many", "Per 1,000 resident-years");
    changed.changes().forEach(row -> row(table, "changed", row));
    changed.harms().forEach(row -> row(table, "harm", row));
    return Figure.ofTable(
        "otherwise-beside", "Deterred, displaced, gamed",
        "Acts that stayed undone because residents remembered entries, sessions of the study app that were displaced to a time"
            + " that earns more, sessions that ran with nobody reading. How strongly entries deter, and which members move or"
            + " game, was put in. One kind of count does not pay for another: nothing here is netted.",
        table).counted("From several tables: each line is a finding, and stands among all findings with its tables.");
  }

  private static void row(DataTable table, String kind, ChangedConduct.Row row) {
    table.row(kind, row.words(), Numbers.count(row.count()), Numbers.rate(row.rate()));
  }
}
