package counterscore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page as Markdown: headings, sentences and tables in their order; charts are left to their tables. */
final class PageMarkdown {
  private static final Set<String> LEFT_OUT =
      Set.of("nav", "script", "style", "noscript", "button", "summary", "footer", "svg");

  private final StringBuilder out = new StringBuilder();

  String of(Document document) {
    block(document.body());
    return out.toString().strip() + "\n";
  }

  private void block(Element element) {
    if (LEFT_OUT.contains(element.normalName()) || element.hasClass("chart") || element.hasClass("legend")) {
      return;
    }
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4" ->
        paragraph("#".repeat(element.normalName().charAt(1) - '0') + " " + inline(element));
      case "p" -> paragraph(element.hasClass("stamp") ? "*" + inline(element) + "*" : inline(element));
      case "ul" -> list(element, "- ");
      case "ol" -> list(element, "1. ");
      case "dl" -> definitions(element);
      case "table" -> table(element);
      case "pre" -> paragraph("```\n" + element.wholeText().strip().replace("```", "'''") + "\n```");
      default -> element.children().forEach(this::block);
    }
  }

  private void paragraph(String text) {
    if (!text.isBlank()) {
      out.append(text).append("\n\n");
    }
  }

  private void list(Element list, String sign) {
    list.children().forEach(item -> out.append(sign).append(inline(item)).append('\n'));
    out.append('\n');
  }

  private void definitions(Element list) {
    list.select("dt, dd").forEach(
        part -> paragraph(part.normalName().equals("dt") ? "**" + inline(part) + "**" : inline(part)));
  }

  private void table(Element table) {
    var head = table.select("thead th").stream().toList();
    line(head.stream().map(PageMarkdown::inline).toList());
    line(head.stream().map(cell -> cell.hasClass("number") ? "---:" : "---").toList());
    table.select("tbody tr").forEach(row -> line(row.children().stream().map(PageMarkdown::inline).toList()));
    out.append('\n');
  }

  private void line(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** The text of an element in one line. */
  private static String inline(Element element) {
    var pieces = new ArrayList<String>();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        pieces.add(AssessmentMarkdown.escaped(text.getWholeText()));
      } else if (node instanceof Element part && !LEFT_OUT.contains(part.normalName())) {
        pieces.add(marked(part));
      }
    }
    return pieces.stream().collect(Collectors.joining()).replaceAll("\\s+", " ").strip();
  }

  private static String marked(Element part) {
    return switch (part.normalName()) {
      case "code" -> "`" + part.text().replace("`", "'") + "`";
      case "b", "strong" -> "**" + inline(part) + "**";
      case "a" ->
        part.attr("href").startsWith("#") ? inline(part) : "[" + inline(part) + "](" + part.attr("href") + ")";
      default -> inline(part);
    };
  }
}
