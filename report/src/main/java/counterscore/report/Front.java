package counterscore.report;

import counterscore.findings.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is seen first: the basis, three sentences and one picture. The picture is taken out of its chapter, where a line says that it
 * stands here.
 */
final class Front {
  /** In which sections the picture is looked for where no other worlds were lived, the most telling first. */
  private static final List<String> TELLING = List.of("tiers", "lists", "cameras", "study", "refused", "lookups");

  private final Story story;
  private final List<Html.Element> chapters;
  private final Html.@Nullable Element picture;

  private Front(Story story, List<Chapter> chapters) {
    this.story = story;
    this.chapters = chapters.stream().map(Chapter::html).toList();
    this.picture = picture(order(story, chapters)).orElse(null);
  }

  /** The page before the list of contents, and the chapters without what was taken from them. */
  record Opened(List<Html> opening, List<Html.Element> chapters) {}

  static Opened of(Story story, List<Chapter> chapters) {
    var front = new Front(story, chapters);
    return new Opened(front.opening(), front.rest());
  }

  /** Sections by how telling their pictures are: other worlds first. */
  private static List<Section> order(Story story, List<Chapter> chapters) {
    var sections = chapters.stream().flatMap(chapter -> chapter.sections().stream()).toList();
    var order = new ArrayList<Section>();
    var beside =
        story.beside().stream().flatMap(each -> Chapters.beside(story, each).stream()).map(Section::id).toList();
    sections.stream().filter(section -> beside.contains(section.id())).forEach(order::add);
    TELLING.forEach(id -> sections.stream().filter(section -> section.id().equals(id)).forEach(order::add));
    return order;
  }

  private static Optional<Html.Element> picture(List<Section> sections) {
    return sections.stream().flatMap(section -> section.content().stream())
        .filter(Html.Element.class::isInstance).map(Html.Element.class::cast)
        .filter(piece -> piece.name().equals("figure") && piece.attributes().containsKey("data-picture"))
        .findFirst();
  }

  private List<Html> opening() {
    var three = Findings.opening(story.findings(), story.ofOtherWorlds(), 3);
    var said = new ArrayList<Html>();
    said.add(Html.tag("h2", "In three sentences").with("id", "striking-title").with("class", "hidden"));
    said.add(
        Html.tag("ol").with("class", "striking").add(
            three.stream().map(finding -> Sayings.quotable("li", finding.sentence())).toList()));
    said.add(Html.tag("p", story.stamp()).with("class", "stamp"));
    if (picture != null) {
      said.add(picture.changed(piece -> piece.name().equals("h4") ? piece.named("h3") : piece));
    }
    return List.of(
        Caution.masthead(story),
        Html.tag("section").with("id", "striking").with("aria-labelledby", "striking-title").add(said),
        Caution.beforeYouQuote(story));
  }

  private List<Html.Element> rest() {
    if (picture == null) {
      return chapters;
    }
    var taken = Objects.requireNonNull(picture);
    return chapters.stream()
        .map(chapter -> chapter.changed(piece -> piece.equals(taken) ? above(taken) : piece)).toList();
  }

  private static Html.Element above(Html.Element picture) {
    return Html.tag("p").with("class", "above").add(
        Html.tag("a", "The picture at the top of the page belongs here.")
            .with("href", "#" + picture.attributes().get("id")));
  }
}
