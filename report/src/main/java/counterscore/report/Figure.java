package counterscore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Numbers to look at. With charts the table stands behind them, closed; without it stands open.
 *
 * @param id anchor
 * @param title what is to be seen, a few words
 * @param reading how to read it, one or two sentences
 * @param legend what the colours mean; empty: nothing
 * @param charts Vega-Lite specifications, one above the other; empty: the table is the figure
 * @param table the same numbers
 */
record Figure(
    String id,
    String title,
    String reading,
    List<Swatch> legend,
    List<Map<String, Object>> charts,
    DataTable table) {
  Figure {
    legend = List.copyOf(legend);
    charts = List.copyOf(charts);
  }

  /** A colour, as the name of a variable of the style sheet, and what it stands for. */
  record Swatch(String colour, String meaning) {}

  static Figure of(
      String id, String title, String reading, List<Swatch> legend, Map<String, Object> chart, DataTable table) {
    return new Figure(id, title, reading, legend, List.of(chart), table);
  }

  static Figure ofTable(String id, String title, String reading, DataTable table) {
    return new Figure(id, title, reading, List.of(), List.of(), table);
  }

  Html html(Story story) {
    var pieces = new ArrayList<Html>();
    pieces.add(Html.tag("figcaption").add(Html.tag("h3", title), Html.tag("p", reading)));
    if (!legend.isEmpty()) {
      pieces.add(Html.tag("ul").with("class", "legend").add(legend.stream().map(Figure::swatch).toList()));
    }
    if (charts.isEmpty()) {
      pieces.add(table.html(story.stamp()));
    } else {
      charts.forEach(chart -> pieces.add(chart(chart, story)));
      pieces.add(Html.tag("p", story.stamp()).with("class", "stamp"));
      pieces.add(
          Html.tag("details").with("class", "numbers").add(
              Html.tag("summary", "The numbers"), table.html(story.stamp())));
    }
    return Html.tag("figure").with("id", id).with("data-basis", story.scenario().basis().key()).add(pieces);
  }

  private Html chart(Map<String, Object> specification, Story story) {
    var label = title + ". " + reading + " " + story.stamp() + ". The numbers are in the table below.";
    return Html.tag("div").with("class", "chart").add(
        Html.tag("div").with("class", "plot").with("role", "img").with("aria-label", label),
        Html.tag("noscript", "The chart needs a script; its numbers do not."),
        Html.tag("script").with("type", "application/json").add(new Html.Verbatim(Json.inScript(specification))));
  }

  private static Html.Element swatch(Swatch swatch) {
    return Html.tag("li").add(
        Html.tag("span").with("class", "swatch").with("style", "background:var(" + swatch.colour + ")"),
        new Html.Text(swatch.meaning));
  }
}
