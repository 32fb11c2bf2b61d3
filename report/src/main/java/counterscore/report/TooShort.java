package counterscore.report;

import counterscore.findings.Horizon;
import counterscore.findings.Beyond;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is declared to take longer than the run lasted, and what the run therefore cannot show. */
final class TooShort {
  /** Up to this length a run is said to be the beginning of something [d]. */
  private static final int SHORT = 400;

  private TooShort() {}

  static Optional<Section> of(Story story) {
    int days = story.days().size();
    var beyond = Horizon.beyond(story.scenario(), days);
    if (beyond.isEmpty() && days > SHORT) {
      return Optional.empty();
    }
    var content = new ArrayList<Html>();
    if (days <= SHORT && !story.scenario().schemes().isEmpty()) {
      content.add(Html.tag("p", beginning(story)));
    }
    content.add(
        beyond.isEmpty() ? Html.tag("p", "Nothing is declared that takes longer than this run.")
            : table(beyond, days).html(story));
    return Optional.of(new Section("too-short", "What " + length(days) + " cannot show", content));
  }

  private static String beginning(Story story) {
    return "Everybody began on " + story.days().getFirst()
        + " with the score of the start and without any entry. This run is"
        + " the beginning of a scheme; what it does to people who have lived under it for long is another question.";
  }

  private static String length(int days) {
    return days == 365 || days == 366 ? "one year" : Numbers.count(days, "day", "days");
  }

  private static Figure table(List<Beyond> beyond, int days) {
    var table = new DataTable("What takes longer than the run").words("Declared").numbers("Days").words(
        "What the run cannot show");
    beyond.forEach(
        line -> table.row(
            line.declared(), line.days() == null ? "without end" : Numbers.count(line.days()), line.consequence()));
    return Figure.ofTable(
        "too-short-table", "What takes longer than the run",
        "From the scenario alone: what is declared to take " + Numbers.count(days, "day", "days")
            + " or more, never ends, or halves so slowly that its level is not reached.",
        table).counted("From what the scenario declares; nothing of it was counted in the run.");
  }
}
