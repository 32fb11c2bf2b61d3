package counterscore.report;

import counterscore.archive.CounterTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers to look at. With charts the table stands behind them, closed; without it stands open. What is drawn can be saved as a file
 * that says by itself what it is.
 *
 * @param id anchor
 * @param title its message, with the number where there is one
 * @param reading what is to be seen and how to read it, one or two sentences
 * @param legend what the colours mean; empty: nothing
 * @param charts Vega-Lite specifications, one above the other; empty: the table is the figure
 * @param table the same numbers
 * @param counted what was counted, and where it is kept; empty: its findings say so
 * @param still what stands there in place of charts and table and needs no script; null: nothing does
 */
record Figure(
    String id,
    String title,
    String reading,
    List<Swatch> legend,
    List<Map<String, Object>> charts,
    DataTable table,
    String counted,
    @Nullable Html still) {
  Figure {
    legend = List.copyOf(legend);
    charts = List.copyOf(charts);
  }

  /** A colour, as the name of a variable of the style sheet, and what it stands for. */
  record Swatch(String colour, String meaning) {}

  Figure(
      String id, String title, String reading, List<Swatch> legend, List<Map<String, Object>> charts, DataTable table) {
    this(id, title, reading, legend, charts, table, "", null);
  }

  static Figure of(
      String id, String title, String reading, List<Swatch> legend, Map<String, Object> chart, DataTable table) {
    return new Figure(id, title, reading, legend, List.of(chart), table);
  }

  static Figure ofTable(String id, String title, String reading, DataTable table) {
    return new Figure(id, title, reading, List.of(), List.of(), table);
  }

  /** The same, saying from which counters it comes. */
  Figure from(String... counters) {
    return counted(
        "Counted from " + Arrays.stream(counters).map(CounterTables::words).collect(Collectors.joining(" and "))
            + ". The command query reads it in the run folder.");
  }

  Figure counted(String words) {
    return new Figure(id, title, reading, legend, charts, table, words, still);
  }

  /** The same, shown without any script; charts are for files alone. */
  Figure still(Html shown) {
    return new Figure(id, title, reading, legend, charts, table, counted, shown);
  }

  Html html(Story story) {
    var pieces = new ArrayList<Html>();
    pieces.add(Html.tag("figcaption").add(Html.tag("h4", title), Html.tag("p", reading)));
    if (!legend.isEmpty()) {
      pieces.add(Html.tag("ul").with("class", "legend").add(legend.stream().map(Figure::swatch).toList()));
    }
    if (still != null) {
      pieces.add(still);
      charts.forEach(chart -> pieces.add(specification(chart)));
    } else if (charts.isEmpty()) {
      pieces.add(table.html(story.stamp()));
    } else {
      charts.forEach(chart -> pieces.add(chart(chart, story)));
    }
    if (still != null || !charts.isEmpty()) {
      pieces.add(Html.tag("p", story.stamp()).with("class", "stamp"));
    }
    pieces.add(Html.tag("div").with("class", "tools").add(tools(story)));
    var figure = Html.tag("figure").with("id", id).with("data-basis", story.scenario().basis().key()).add(pieces);
    return charts.isEmpty() ? figure : figure.with("data-picture", id);
  }

  /** What is a click away: the numbers, how they are counted, the picture as a file. */
  private List<Html> tools(Story story) {
    var tools = new ArrayList<Html>();
    if (still == null && !charts.isEmpty()) {
      tools.add(
          Html.tag("details").with("class", "numbers").add(
              Html.tag("summary", "The numbers"), table.html(story.stamp())));
    }
    if (!counted.isEmpty()) {
      tools.add(
          Html.tag("details").with("class", "counted").add(
              Html.tag("summary", "How it is counted"), Html.tag("p", counted)));
    }
    if (!charts.isEmpty()) {
      tools.add(save("Save as SVG", "svg"));
      tools.add(save("Save as PNG", "png"));
    }
    return tools;
  }

  /** A page without scripts does not show it. */
  private static Html save(String words, String kind) {
    return Html.tag("button", words).with("type", "button").with("class", "save").with("data-kind", kind)
        .with("hidden", "");
  }

  private Html chart(Map<String, Object> specification, Story story) {
    var label = title + ". " + reading + " " + story.stamp() + ". The numbers are in the table below.";
    return Html.tag("div").with("class", "chart").add(
        Html.tag("div").with("class", "plot").with("role", "img").with("aria-label", label),
        Html.tag("noscript", "The chart needs a script; its numbers do not."), specification(specification));
  }

  private static Html specification(Map<String, Object> chart) {
    return Html.tag("script").with("type", "application/json").add(new Html.Verbatim(Json.inScript(chart)));
  }

  private static Html.Element swatch(Swatch swatch) {
    return Html.tag("li").add(
        Html.tag("span").with("class", "swatch").with("style", "background:var(" + swatch.colour + ")"),
        new Html.Text(swatch.meaning));
  }
}
