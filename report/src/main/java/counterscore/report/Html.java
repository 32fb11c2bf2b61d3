package counterscore.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A piece of an HTML page. Text is escaped where it is written, so that no title or source of a scenario can become
 * markup; what is written as it stands comes from this module's own resources.
 */
sealed interface Html {
  /** Elements without content and without an end tag. */
  Set<String> VOID = Set.of("meta", "br", "hr", "col");

  void writeTo(StringBuilder out);

  static Element tag(String name) {
    return new Element(name, Map.of(), List.of());
  }

  /** An element that holds one text. */
  static Element tag(String name, String text) {
    return tag(name).text(text);
  }

  /** The piece as text. */
  default String markup() {
    var out = new StringBuilder();
    writeTo(out);
    return out.toString();
  }

  /** Text with the five characters escaped that mean something in HTML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Text, escaped when written. */
  record Text(String text) implements Html {
    @Override
    public void writeTo(StringBuilder out) {
      out.append(escaped(text));
    }
  }

  /** Written as it stands: styles, scripts and data that were made safe before. */
  record Verbatim(String text) implements Html {
    @Override
    public void writeTo(StringBuilder out) {
      out.append(text);
    }
  }

  /** An element. Every method gives a new one. */
  record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {
    public Element {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      content = List.copyOf(content);
    }

    Element with(String attribute, String text) {
      var more = new LinkedHashMap<>(attributes);
      more.put(attribute, text);
      return new Element(name, more, content);
    }

    Element text(String text) {
      return add(new Text(text));
    }

    Element add(Html... pieces) {
      return add(List.of(pieces));
    }

    Element add(List<? extends Html> pieces) {
      var more = new ArrayList<Html>(content);
      more.addAll(pieces);
      return new Element(name, attributes, more);
    }

    Element named(String other) {
      return new Element(other, attributes, content);
    }

    /** The same with every element inside it put through a change, the outer ones first. */
    Element changed(UnaryOperator<Element> change) {
      return new Element(
          name, attributes,
          content.stream()
              .map(piece -> piece instanceof Element element ? change.apply(element).changed(change) : piece).toList());
    }

    @Override
    public void writeTo(StringBuilder out) {
      out.append('<').append(name);
      attributes.forEach((key, text) -> out.append(' ').append(key).append("=\"").append(escaped(text)).append('"'));
      out.append('>');
      if (!VOID.contains(name)) {
        content.forEach(piece -> piece.writeTo(out));
        out.append("</").append(name).append('>');
      }
    }
  }
}
