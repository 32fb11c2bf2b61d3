package counterscore.report;

import java.util.List;

/**
 * A question that a report answers, the same in every report.
 *
 * @param id anchor
 * @param title the question, a few words
 * @param nothing why there is nothing to tell; said only where there are no sections
 * @param sections the answers
 */
record Chapter(String id, String title, String nothing, List<Section> sections) {
  Chapter {
    sections = List.copyOf(sections);
  }

  Html.Element html() {
    var chapter = Html.tag("section").with("class", "chapter").with("id", id).with("aria-labelledby", id + "-title")
        .add(Html.tag("h2", title).with("id", id + "-title"));
    return sections.isEmpty()
        ? chapter.add(Html.tag("p", nothing))
        : chapter.add(sections.stream().map(Section::html).toList());
  }

  /** Its line in the list of contents. */
  Html inContents() {
    var line = Html.tag("li").add(Html.tag("a", title).with("href", "#" + id));
    return sections.size() < 2
        ? line
        : line.add(
            Html.tag("ul").add(
                sections.stream()
                    .map(
                        section -> Html.tag("li").add(Html.tag("a", section.title()).with("href", "#" + section.id())))
                    .toList()));
  }
}
