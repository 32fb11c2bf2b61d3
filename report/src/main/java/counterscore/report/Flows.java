package counterscore.report;

import counterscore.observation.Tables;
import java.util.Map;

/** Flows between tiers: a table whose cells are shaded by the share of the row. */
final class Flows {
  private Flows() {}

  static Section of(Story story) {
    return new Section(
        "flows", "Moves between tiers", story.schemes().stream().map(grades -> figure(grades).html(story)).toList());
  }

  private static Figure figure(Grades grades) {
    int months = grades.story().months().size();
    long stays = grades.tiers().stream()
        .mapToLong(
            tier -> grades.story().sum(Tables.FLOWS, Map.of("scheme", grades.key(), "from", tier, "to", tier)))
        .sum();
    long all = grades.story().sum(Tables.FLOWS, Map.of("scheme", grades.key()));
    return Figure.ofTable(
        "flows-" + grades.key(), grades.named(
            "From one month's end to the next, " + Numbers.share(stays, all) + " stay in their tier"),
        "Read along a row: of the residents who were in this tier at one month's end, where were they at the next? "
            + (months == 1 ? "One month, from the start."
                : "Sum of all " + months + " months, the first from the start.")
            + " The stronger the shade, the larger the share of the row. Tiers in which nobody was at any month's end are left out.",
        ShadedTable.of(
            "Residents by tier at one month's end and at the next", "From", "to", grades.tiers(),
            (from, to) -> grades.story().sum(Tables.FLOWS, Map.of("scheme", grades.key(), "from", from, "to", to))))
        .from(Tables.FLOWS);
  }
}
