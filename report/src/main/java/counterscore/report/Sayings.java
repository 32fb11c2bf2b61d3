package counterscore.report;

import counterscore.findings.Finding;
import counterscore.findings.Findings;
import java.util.List;

/** The findings: three to begin with, and all of them with their definitions. */
final class Sayings {
  private Sayings() {}

  /** The three sentences a summary begins with. */
  static Section striking(Story story) {
    return new Section(
        "striking", "What the scheme did",
        List.of(
            Html.tag("ol").with("class", "striking").add(
                Findings.striking(story.findings(), 3).stream()
                    .map(finding -> Html.tag("li", finding.sentence()))
                    .toList()),
            Html.tag("p", story.stamp()).with("class", "stamp")));
  }

  static Section all(Story story) {
    return new Section(
        "findings", "All findings",
        List.of(
            Html.tag(
                "p",
                "Each statement is computed from the tables of this run, and only from them. "
                    + (story.spreads().isEmpty()
                        ? "One run has no interval but for shares of spells, some of which were not watched to their end: another seed"
                            + " gives other numbers; --replicates shows how far apart they lie."
                        : "Behind each stands what other luck makes of its number. That is luck alone: whether the model is right is"
                            + " another question.")),
            Html.tag("dl").with("class", "findings").add(
                story.findings().stream().map(Sayings::finding).toList()),
            Html.tag("p", story.stamp()).with("class", "stamp")));
  }

  private static Html finding(Finding finding) {
    var all = Html.tag("div").with("id", "finding-" + finding.id()).add(
        Html.tag("dt", finding.title()),
        Html.tag("dd", finding.sentence()),
        Html.tag("dd").with("class", "definition").add(
            Html.tag("b", "Counted as: "), new Html.Text(finding.unit() + ". " + finding.definition())));
    var spread = finding.spread();
    return spread == null
        ? all
        : all.add(
            Html.tag("dd").with("class", "definition").add(
                Html.tag("b", "Luck: "), new Html.Text(spread.words() + " (" + finding.unit() + ").")));
  }
}
