package counterscore.report;

import java.util.ArrayList;
import java.util.List;

/** An assessment as one HTML file without scripts: it loads nothing, and reads on a phone and on A4. */
final class AssessmentHtml {
  private final Draft draft;

  AssessmentHtml(Draft draft) {
    this.draft = draft;
  }

  String page() {
    var html = Html.tag("html").with("lang", draft.tongue().language().key()).add(head(), body());
    return "<!DOCTYPE html>\n" + html.markup() + "\n";
  }

  private Html head() {
    return Html.tag("head").add(
        Html.tag("meta").with("charset", "utf-8"),
        Html.tag("meta").with("http-equiv", "Content-Security-Policy").with(
            "content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"),
        Html.tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
        Html.tag("meta").with("name", "color-scheme").with("content", "light dark"),
        Html.tag("meta").with("name", "counterscore-basis").with("content", draft.basis()),
        Html.tag("title", "SYNTHETIC: " + draft.title()),
        Html.tag("style")
            .add(new Html.Verbatim(Bundled.text("report.css") + Bundled.text("assessment.css") + margins())));
  }

  /** Every sheet of paper says what it is; the key of a basis holds nothing that a style sheet could misread. */
  private String margins() {
    return "@page{@top-center{content:\"SYNTHETIC · " + draft.basis() + "\";font:8pt sans-serif}}\n";
  }

  private Html body() {
    var main = Html.tag("main").add(
        Html.tag("header").add(
            Html.tag("p").with("class", "kicker").add(
                Html.tag("span", "SYNTHETIC").with("class", "badge"), new Html.Text(" " + draft.basisLine())),
            Html.tag("h1", draft.title()))
            .add(draft.opening().stream().map(text -> Html.tag("p", text)).toList()),
        contents());
    return Html.tag("body").add(main.add(draft.parts().stream().map(this::part).toList()));
  }

  private Html contents() {
    return Html.tag("nav").with("aria-label", draft.tongue().text("contents")).add(
        Html.tag("ul").add(
            draft.parts().stream()
                .map(part -> Html.tag("li").add(Html.tag("a", part.title()).with("href", "#" + part.id()))).toList()));
  }

  private Html part(Block.Part part) {
    return new Section(part.id(), part.title(), blocks(part.blocks())).html("h2");
  }

  private List<Html> blocks(List<Block> blocks) {
    var pieces = new ArrayList<Html>();
    for (var block : blocks) {
      if (block instanceof Block.Table table) {
        pieces.add(Html.tag("p", table.table().caption()).with("class", "caption"));
      }
      pieces.add(switch (block) {
        case Block.Heading heading -> Html.tag("h3", heading.text());
        case Block.Paragraph paragraph -> Html.tag("p", paragraph.text());
        case Block.Items items -> Html.tag("ul").add(items.texts().stream().map(text -> Html.tag("li", text)).toList());
        case Block.Table table -> table.table().html(draft.stamp());
        case Block.Command command -> Html.tag("pre").with("class", "command").with("tabindex", "0")
            .add(Html.tag("code", command.text()));
      });
    }
    return pieces;
  }
}
