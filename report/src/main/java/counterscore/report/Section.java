package counterscore.report;

import java.util.List;

/**
 * A part of a chapter with a heading of its own.
 *
 * @param id anchor
 * @param title heading, also in the list of contents
 * @param content what stands below it
 */
record Section(String id, String title, List<Html> content) {
  Section {
    content = List.copyOf(content);
  }

  Html.Element html() {
    return html("h3");
  }

  /**
   * @param heading name of the element that holds the title
   */
  Html.Element html(String heading) {
    return Html.tag("section").with("id", id).with("aria-labelledby", id + "-title")
        .add(Html.tag(heading, title).with("id", id + "-title"))
        .add(content);
  }
}
