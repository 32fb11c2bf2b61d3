package counterscore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds pieces of a page. */
final class Walk {
  private Walk() {}

  /** All elements of a name, at any depth. */
  static List<Html.Element> all(Html piece, String name) {
    var found = new ArrayList<Html.Element>();
    elements(piece).filter(element -> element.name().equals(name)).forEach(found::add);
    return found;
  }

  static Stream<Html.Element> elements(Html piece) {
    return piece instanceof Html.Element element
        ? Stream.concat(Stream.of(element), element.content().stream().flatMap(Walk::elements))
        : Stream.empty();
  }

  /** The text of a piece without its markup. */
  static String text(Html piece) {
    return switch (piece) {
      case Html.Text text -> text.text();
      case Html.Verbatim verbatim -> verbatim.text();
      case Html.Element element -> String.join("", element.content().stream().map(Walk::text).toList());
    };
  }
}
