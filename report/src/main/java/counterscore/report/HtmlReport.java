package counterscore.report;

import counterscore.findings.Attributions;
import counterscore.findings.Contrasts;
import counterscore.findings.Reliability;
import counterscore.findings.Gaps;
import counterscore.findings.Sensitivities;
import counterscore.findings.SideBySide;
import counterscore.findings.SplitEffects;
import counterscore.findings.Silences;
import java.util.ArrayList;
import java.util.List;

/**
 * One HTML file that tells a run: it opens without a network, on a phone, in the dark and on paper, and every chart has its
 * numbers as a table behind it. The same input gives the same bytes.
 *
 * <p>The page may load nothing (Content-Security-Policy): its scripts are named by their hashes, so that not even text of a
 * scenario that found a way past the escaping could run. Vega would build functions from text, which that policy forbids;
 * it is told to interpret its expressions instead.
 */
public final class HtmlReport {
  private static final List<String> SCRIPTS =
      List.of("vendor/vega.min.js", "vendor/vega-lite.min.js", "vendor/vega-embed.min.js", "report.js");

  private final Story story;
  private final List<String> scripts = SCRIPTS.stream().map(Bundled::script).toList();

  private HtmlReport(Story story) {
    this.story = story;
  }

  /** The whole file, in UTF-8 when written. */
  public static String of(Story story) {
    return new HtmlReport(story).page();
  }

  private String page() {
    var html = Html.tag("html").with("lang", "en").add(head(), body());
    return "<!DOCTYPE html>\n" + html.markup() + "\n";
  }

  private Html head() {
    return Html.tag("head").add(
        Html.tag("meta").with("charset", "utf-8"),
        Html.tag("meta").with("http-equiv", "Content-Security-Policy").with("content", policy()),
        Html.tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
        Html.tag("meta").with("name", "color-scheme").with("content", "light dark"),
        Html.tag("meta").with("name", "description").with("content", "Synthetic. " + story.scenario().basisNote()),
        Html.tag("meta").with("name", "counterscore-basis").with("content", story.scenario().basis().key()),
        Html.tag("title", "Synthetic: " + story.scenario().title()),
        Html.tag("style").add(new Html.Verbatim(Palette.css() + Bundled.text("report.css"))));
  }

  private String policy() {
    var hashes = String.join(" ", scripts.stream().map(Bundled::policyHash).toList());
    return "default-src 'none'; script-src " + hashes
        + "; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  }

  private Html body() {
    var sections = sections(story);
    var main = Html.tag("main").add(Caution.masthead(story), Caution.beforeYouQuote(story), contents(sections))
        .add(sections.stream().map(Section::html).toList())
        .add(licences());
    return Html.tag("body").add(main)
        .add(scripts.stream().map(script -> Html.tag("script").add(new Html.Verbatim(script))).toList());
  }

  /** The parts of the page in their order. */
  static List<Section> sections(Story story) {
    var sections = new ArrayList<Section>();
    story.beside().forEach(beside -> sections.addAll(sections(story, beside)));
    sections.add(Sayings.striking(story));
    if (!story.scenario().schemes().isEmpty()) {
      sections.addAll(
          List.of(
              Tiers.of(story), Scores.of(story), Course.of(story), Flows.of(story), Groups.of(story),
              Account.of(story)));
    }
    if (!story.scenario().watchers().isEmpty()) {
      sections.add(Wrong.of(story));
    }
    Appeals.of(story).ifPresent(sections::add);
    sections.add(Refused.of(story));
    Responses.of(story).ifPresent(sections::add);
    Otherwise.of(story).ifPresent(sections::add);
    Friends.of(story).ifPresent(sections::add);
    ComputedScores.of(story).ifPresent(sections::add);
    Places.of(story).ifPresent(sections::add);
    Lists.of(story).ifPresent(sections::add);
    Study.of(story).ifPresent(sections::add);
    Cameras.of(story).ifPresent(sections::add);
    sections.add(Lookups.of(story));
    if (!story.scenario().schemes().isEmpty()) {
      sections.add(Rules.of(story));
    }
    Moves.of(story).ifPresent(sections::add);
    Spells.of(story).ifPresent(sections::add);
    LaterYears.of(story).ifPresent(sections::add);
    TooShort.of(story).ifPresent(sections::add);
    LuckAlone.of(story).ifPresent(sections::add);
    sections.addAll(List.of(Sayings.all(story), Safeguards.of(story), Inputs.of(story)));
    sections.addAll(Caution.warnings(story));
    sections.add(Reproduce.of(story));
    return sections;
  }

  private static List<Section> sections(Story story, SideBySide beside) {
    return switch (beside) {
      case Attributions attributions -> List.of(ToBlame.of(story, attributions));
      case Contrasts contrasts -> Twins.of(story, contrasts);
      case Reliability reliability -> List.of(GradedAgain.of(story, reliability));
      case SplitEffects effects -> ByOthers.of(story, effects);
      case Gaps gaps -> List.of(MadeOf.of(story, gaps));
      case Sensitivities sensitivities -> List.of(Carried.of(story, sensitivities));
      case Silences silences -> List.of(FellSilent.of(story, silences));
    };
  }

  private static Html contents(List<Section> sections) {
    return Html.tag("nav").with("aria-label", "Contents").add(
        Html.tag("ul").add(
            sections.stream()
                .map(section -> Html.tag("li").add(Html.tag("a", section.title()).with("href", "#" + section.id())))
                .toList()));
  }

  private static Html licences() {
    return Html.tag("footer").add(
        Html.tag("details").add(
            Html.tag("summary", "Licences of what draws the charts"),
            Html.tag("pre").with("tabindex", "0").add(Html.tag("code", Bundled.text("vendor/LICENSES.txt")))));
  }
}
