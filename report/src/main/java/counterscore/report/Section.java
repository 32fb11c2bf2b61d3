package counterscore.report;

import java.util.List;

/**
 * A part of the page with a heading of its own.
 *
 * @param id anchor
 * @param title heading, also in the list of contents
 * @param content what stands below it
 */
record Section(String id, String title, List<Html> content) {
  Section {
    content = List.copyOf(content);
  }

  Html html() {
    return Html.tag("section").with("id", id).with("aria-labelledby", id + "-title")
        .add(Html.tag("h2", title).with("id", id + "-title"))
        .add(content);
  }
}
