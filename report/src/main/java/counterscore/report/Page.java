package counterscore.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A report that was written, read back: in another language, or as Markdown. */
public final class Page {
  /** What holds no words of a report: programs, styles, what is typed, and what the scenario's file says. */
  private static final Set<String> AS_IT_STANDS = Set.of("style", "code", "pre");

  private static final List<String> SPOKEN = List.of("aria-label", "title", "alt");

  /** Where words stand in the specification of a chart, alone or in a list. */
  private static final Set<String> WORDS_OF_CHARTS = Set.of("title", "text", "domain");

  private final Document document;

  private Page(Document document) {
    this.document = document.outputSettings(document.outputSettings().prettyPrint(false));
  }

  /** @param markup of a file that {@link HtmlReport} wrote */
  public static Page read(String markup) {
    return new Page(Jsoup.parse(markup));
  }

  /** The page in a language; English is what it was written in. */
  public Page in(Language language) {
    return switch (language) {
      case EN -> this;
      case DE -> translated(Translation.GERMAN, language);
    };
  }

  private Page translated(Translation translation, Language language) {
    var other = document.clone();
    other.child(0).attr("lang", language.key());
    other.traverse((node, _) -> translate(node, translation));
    return new Page(other);
  }

  private static void translate(Node node, Translation translation) {
    switch (node) {
      case TextNode text when !stands(text) -> text.text(translation.of(text.getWholeText()));
      case Element element -> {
        SPOKEN.stream().filter(element::hasAttr)
            .forEach(name -> element.attr(name, translation.of(element.attr(name))));
        if (element.normalName().equals("meta") && element.attr("name").equals("description")) {
          element.attr("content", translation.of(element.attr("content")));
        }
        element.attributes().asList().stream().map(attribute -> attribute.getKey())
            .filter(name -> name.startsWith("data-say-")).toList()
            .forEach(name -> element.attr(name, translation.of(element.attr(name))));
        if (isChart(element)) {
          var specification = JsonMapper.shared()
              .readValue(element.data(), new TypeReference<LinkedHashMap<String, Object>>() {});
          element.empty().appendChild(new DataNode(Json.inScript(worded(specification, false, translation))));
        }
      }
      default -> {
      }
    }
  }

  private static boolean stands(Node text) {
    for (var node = text.parent(); node instanceof Element element; node = element.parent()) {
      if (AS_IT_STANDS.contains(element.normalName()) || element.attr("translate").equals("no")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isChart(Element element) {
    return element.normalName().equals("script") && element.attr("type").equals("application/json");
  }

  /**
   * A part of a chart's specification.
   *
   * @param isWords whether texts in it are shown
   */
  private static Object worded(@Nullable Object part, boolean isWords, Translation translation) {
    return switch (part) {
      case null -> Json.NULL;
      case Map<?, ?> object -> {
        var other = new LinkedHashMap<String, Object>();
        object.forEach(
            (key, value) -> other.put(
                (String) key, worded(value, isWords || isShown((String) key, value), translation)));
        yield other;
      }
      case List<?> list -> list.stream().map(value -> worded(value, isWords, translation)).toList();
      case String text when isWords -> translation.of(text);
      default -> part;
    };
  }

  /** Rows of data are shown; so is what a key says that is no reference to a field. */
  private static boolean isShown(String key, @Nullable Object value) {
    return key.equals("values") || (WORDS_OF_CHARTS.contains(key) && !(value instanceof Map))
        || (key.equals("sort") && value instanceof List);
  }

  /** The page as a file. */
  public String html() {
    return document.outerHtml() + "\n";
  }

  /** What the page says, without charts: their numbers stand in tables. */
  public String markdown() {
    return new PageMarkdown().of(document);
  }
}
