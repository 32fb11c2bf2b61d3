package counterscore.report;

import counterscore.findings.Finding;
import java.util.List;

/** Sentences fit to print, each with a button that copies it together with what has to be said along with it. */
final class Sayings {
  private Sayings() {}

  /**
   * A sentence with its button, which a page without scripts does not show.
   *
   * @param element name of what holds both
   */
  static Html.Element quotable(String element, String sentence) {
    return Html.tag(element).with("class", "quotable").add(
        Html.tag("span", sentence).with("class", "said"), new Html.Text(" "),
        Html.tag("button", "Copy sentence with caveat").with("type", "button").with("class", "copy").with("hidden",
            ""));
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
            Html.tag("details").add(
                Html.tag("summary", "All " + Numbers.count(story.findings().size())
                    + " statements, each with how it is counted"),
                Html.tag("dl").with("class", "findings").add(
                    story.findings().stream().map(Sayings::finding).toList())),
            Html.tag("p", story.stamp()).with("class", "stamp")));
  }

  private static Html finding(Finding finding) {
    var all = Html.tag("div").with("id", "finding-" + finding.id()).add(
        Html.tag("dt", finding.title()),
        quotable("dd", finding.sentence()),
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
