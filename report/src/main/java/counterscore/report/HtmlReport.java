package counterscore.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * One HTML file that tells a run: it opens without a network, on a phone, in the dark and on paper, and every chart has its
 * numbers as a table behind it. The same input gives the same bytes.
 *
 * <p>The page may load nothing (Content-Security-Policy): its scripts are named by their hashes, so that not even text of a
 * scenario that found a way past the escaping could run. Vega would build functions from text, which that policy forbids;
 * it is told to interpret its expressions instead. Pictures may come from the page's own text alone: so a chart becomes a PNG.
 */
public final class HtmlReport {
  private final Story story;
  private final List<String> scripts =
      Stream.concat(Drawing.SCRIPTS.stream().map(Drawing::script), Stream.of(Bundled.script("report.js"))).toList();

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
        + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private Html body() {
    var chapters = Chapters.of(story);
    var front = Front.of(story, chapters);
    var main = Html.tag("main").add(front.opening()).add(contents(chapters)).add(front.chapters()).add(licences());
    return Html.tag("body").add(main, done())
        .add(scripts.stream().map(script -> Html.tag("script").add(new Html.Verbatim(script))).toList());
  }

  private static Html contents(List<Chapter> chapters) {
    return Html.tag("nav").with("aria-label", "Contents").add(
        Html.tag("ol").add(chapters.stream().map(Chapter::inContents).toList()));
  }

  /** Where a button says that it has done its work, for the eye and for a screen reader. */
  private static Html done() {
    return Html.tag("div").with("id", "done").with("role", "status").with("aria-live", "polite")
        .with("data-say-copied", "Copied, with basis, run and caveat.")
        .with("data-say-saved", "Saved, with the basis inside.")
        .with("data-say-failed", "This browser does not allow it.")
        .with("data-say-undrawn", "This chart could not be drawn here. Its numbers are in the table below.");
  }

  private static Html licences() {
    return Html.tag("footer").add(
        Html.tag("details").add(
            Html.tag("summary", "Licences of what draws the charts"),
            Html.tag("pre").with("tabindex", "0").add(Html.tag("code", Bundled.text("vendor/LICENSES.txt")))));
  }
}
