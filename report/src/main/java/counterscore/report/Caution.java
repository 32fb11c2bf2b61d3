package counterscore.report;

import counterscore.scenario.Certainty;
import java.util.ArrayList;
import java.util.List;

/** What to know before anything else: the basis, what not to conclude, and what the run itself warns of. */
final class Caution {
  private Caution() {}

  /** Opens the page. */
  static Html masthead(Story story) {
    var scenario = story.scenario();
    var lines = new ArrayList<Html>();
    lines.add(Html.tag("p").with("class", "kicker").add(
        Html.tag("span", "Synthetic").with("class", "badge"),
        new Html.Text(" Basis: " + scenario.basis().words())));
    lines.add(Html.tag("h1", scenario.title()));
    if (scenario.question() != null) {
      lines.add(Html.tag("p", scenario.question()).with("class", "question"));
    }
    lines.add(Html.tag("p", scenario.basisNote()).with("class", "basis-note"));
    lines.add(Html.tag(
        "p", Numbers.count(story.record().residents()) + " invented residents, "
            + Numbers.count(story.record().days(), "day", "days") + " from " + story.days().getFirst() + ", seed "
            + story.record().seed() + ". Told by Counterscore " + story.record().version()
            + ", a test bench for points schemes that grade people.")
        .with("class", "run"));
    return Html.tag("header").add(lines);
  }

  /** The scenario's own sentences, after the one that always holds. */
  static Html beforeYouQuote(Story story) {
    var sentences = new ArrayList<String>();
    sentences
        .add("Everything here is synthetic: no resident exists, and no line says anything about a person, or about a"
            + " place beyond the numbers that were put in.");
    sentences.addAll(story.scenario().beforeYouQuote());
    sentences.add(assumed(story));
    sentences.add(
        story.spreads().isEmpty()
            ? "This is one run, so that no number has an interval of luck. Intervals would show luck, not whether the model is right."
            : "Intervals show luck, not whether the model is right.");
    sentences.add("Where rules of the European Union are named, they apply to schemes in the Union and to no other.");
    return Html.tag("aside").with("id", "before-you-quote").with("aria-labelledby", "before-you-quote-title").add(
        Html.tag("h2", "Before you quote this").with("id", "before-you-quote-title"),
        list(sentences), Html.tag("p", "This goes along with every sentence that is copied from this page:"),
        Html.tag("blockquote").with("id", "caveat").add(
            caveat(story).stream().map(words -> Html.tag("p", words)).toList()));
  }

  /** Basis, what the scenario says first of all about its results, and the run. */
  static List<String> caveat(Story story) {
    var caveat = new ArrayList<>(List.of(story.scenario().basisNote()));
    story.scenario().beforeYouQuote().stream().limit(1).forEach(caveat::add);
    caveat.add(story.stamp());
    return caveat;
  }

  private static String assumed(Story story) {
    long claims = story.parameters().stream().filter(parameter -> parameter.certainty() != null).count();
    long assumed =
        story.parameters().stream().filter(parameter -> parameter.certainty() == Certainty.ASSUMED).count();
    return Numbers.count(assumed) + " of the " + Numbers.count(claims)
        + " numbers that claim something about the world are assumed, and every result rests on them: it holds at the values"
        + " that were run.";
  }

  /** What the run warned of; nothing where it did not. */
  static List<Section> warnings(Story story) {
    var warnings = story.record().warnings();
    return warnings.isEmpty() ? List.of()
        : List.of(new Section("warnings", "Warnings of this run", List.of(list(warnings))));
  }

  private static Html list(List<String> sentences) {
    return Html.tag("ul").add(sentences.stream().map(sentence -> Html.tag("li", sentence)).toList());
  }
}
