package counterscore.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Pieces of Vega-Lite specifications that several charts share. */
final class Charts {
  /** Height of a chart with two axes [px]. */
  static final int HEIGHT = 260;

  /** Height of one labelled bar, label included [px]. */
  private static final int STEP = 38;

  /** Only these values have text beside their bars. */
  private static final List<Object> NOTED = Json.list(Json.object("filter", "datum.note != null"));

  private Charts() {}

  /** The outermost object: data by name, as wide as the page allows. */
  static Map<String, Object> chart(List<Map<String, Object>> values, int height, Object... rest) {
    var chart = Json.object(
        "$schema", "https://vega.github.io/schema/vega-lite/v6.json",
        "width", "container",
        "height", height,
        "autosize", Json.object("type", "fit-x", "contains", "padding"),
        "padding", Json.object("left", 0, "right", 2, "top", 5, "bottom", 5),
        "data", Json.object("values", values));
    chart.putAll(Json.object(rest));
    return chart;
  }

  /**
   * Horizontal bars, each with its label on the left and its number on the right above it, so that they are as readable on
   * a phone as on paper.
   *
   * @param values objects with {@code label}, {@code number} and {@code note}
   * @param color how bars are coloured: an encoding of Vega-Lite
   */
  static Map<String, Object> bars(List<Map<String, Object>> values, Map<String, Object> color) {
    var y = Json.object(
        "field", "label", "type", "nominal", "sort", Json.NULL, "axis", Json.NULL, "scale", Json.object("padding", 0));
    return chart(
        values, STEP * values.size(),
        "encoding", Json.object("y", y),
        "layer", Json.list(
            Json.object(
                "mark", Json.object("type", "bar", "height", 9, "yOffset", 9),
                "encoding", Json.object("x", hiddenNumber(), "color", color)),
            Json.object(
                "transform", NOTED,
                "mark",
                Json.object("type", "text", "align", "left", "dy", -5, "limit",
                    Json.object("expr", "width * " + shareOfLabels(values)),
                    "aria", false),
                "encoding", Json.object("x", Json.object("value", 0), "text", field("label"))),
            Json.object(
                "transform", NOTED,
                "mark", Json.object("type", "text", "align", "right", "dy", -5, "aria", false),
                "encoding", Json.object("x", Json.object("value", "width"), "text", field("note")))));
  }

  /** How much of a line labels may take: more where all notes are short. */
  private static double shareOfLabels(List<Map<String, Object>> values) {
    return values.stream().allMatch(value -> String.valueOf(value.get("note")).length() <= 14) ? 0.7 : 0.42;
  }

  /**
   * Bars that go both ways from a line at 0. Of several values with one label, only one has a note; the others hold no text.
   *
   * @param rows how many labels there are
   */
  static Map<String, Object> bothWays(List<Map<String, Object>> values, int rows, Map<String, Object> color) {
    var chart = bars(values, color);
    chart.put("height", STEP * rows);
    var layers = new ArrayList<Object>();
    layers.add(
        Json.object(
            "mark",
            Json.object(
                "type", "tick", "orient", "vertical", "size", STEP, "thickness", 1, "color", Palette.use("--line"),
                "aria",
                false),
            "encoding", Json.object("x", Json.object("datum", 0, "type", "quantitative", "axis", Json.NULL))));
    layers.addAll((List<?>) Objects.requireNonNull(chart.get("layer")));
    chart.put("layer", layers);
    return chart;
  }

  /**
   * Bars like {@link #bothWays}, each with a circle and a diamond on its scale.
   *
   * @param values objects with {@code label}, {@code number}, {@code note}, {@code alone} for the circle, {@code last} for the
   *     diamond
   */
  static Map<String, Object> spans(List<Map<String, Object>> values, Map<String, Object> color) {
    var chart = bothWays(values, values.size(), color);
    var layers = new ArrayList<Object>((List<?>) Objects.requireNonNull(chart.get("layer")));
    layers.add(mark("circle", "alone"));
    layers.add(mark("diamond", "last"));
    chart.put("layer", layers);
    return chart;
  }

  /**
   * Bars of several parts that go both ways from a line at 0, and a tick at what they add up to.
   *
   * @param values objects with {@code label}, {@code part}, its {@code place} among them, {@code number}, {@code change} in words,
   *     {@code all} and {@code note}
   * @param rows how many labels there are
   */
  static Map<String, Object> parts(List<Map<String, Object>> values, int rows, Map<String, Object> color) {
    var chart = bothWays(values, rows, color);
    var layers = new ArrayList<Object>((List<?>) Objects.requireNonNull(chart.get("layer")));
    var x = hiddenNumber();
    x.put("stack", "zero");
    layers.set(
        1,
        Json.object(
            "mark", Json.object("type", "bar", "height", 9, "yOffset", 9),
            "encoding",
            Json.object("x", x, "color", color, "order", number("place"), "tooltip", tooltip("part", "change"))));
    var all = hiddenNumber();
    all.put("field", "all");
    layers.add(
        Json.object(
            "transform", NOTED,
            "mark",
            Json.object(
                "type", "tick", "orient", "vertical", "size", 17, "thickness", 2, "yOffset", 9, "color",
                Palette.use("--ink")),
            "encoding", Json.object("x", all)));
    chart.put("layer", layers);
    return chart;
  }

  /**
   * Bars like {@link #bars}, each with a circle on its scale.
   *
   * @param values objects with {@code label}, {@code number}, {@code note} and {@code circle}
   */
  static Map<String, Object> circled(List<Map<String, Object>> values, Map<String, Object> color) {
    var chart = bars(values, color);
    var layers = new ArrayList<Object>((List<?>) Objects.requireNonNull(chart.get("layer")));
    layers.add(mark("circle", "circle"));
    chart.put("layer", layers);
    return chart;
  }

  /**
   * Bars like {@link #bars}, each with a line from one end of its interval to the other, and a circle where values have one.
   *
   * @param values objects with {@code label}, {@code number}, {@code note}, {@code low}, {@code high} and perhaps {@code circle}
   */
  static Map<String, Object> whiskers(List<Map<String, Object>> values, Map<String, Object> color) {
    var chart = bars(values, color);
    var layers = new ArrayList<Object>((List<?>) Objects.requireNonNull(chart.get("layer")));
    var low = hiddenNumber();
    low.put("field", "low");
    layers.add(
        Json.object(
            "mark", Json.object("type", "rule", "yOffset", 9, "strokeWidth", 1.5, "color", Palette.use("--ink")),
            "encoding", Json.object("x", low, "x2", Json.object("field", "high"))));
    if (values.stream().anyMatch(value -> value.containsKey("circle"))) {
      layers.add(mark("circle", "circle"));
    }
    chart.put("layer", layers);
    return chart;
  }

  /** The same with an axis below the bars that says what they measure. */
  static Map<String, Object> along(String title, Map<String, Object> chart) {
    return along(title, ",~f", chart);
  }

  /** The same where bars are shares in [0, 1]. */
  static Map<String, Object> alongShares(String title, Map<String, Object> chart) {
    return along(title, "~%", chart);
  }

  private static Map<String, Object> along(String title, String format, Map<String, Object> chart) {
    var axis = Json.object(
        "title", title, "format", format, "tickCount", 4, "domain", false, "ticks", false, "gridOpacity", 0.6, "zindex",
        0,
        "labelFlush", true);
    for (var layer : (List<?>) Objects.requireNonNull(chart.get("layer"))) {
      if (x(layer) instanceof Map<?, ?> x && x.containsKey("axis")) {
        @SuppressWarnings("unchecked")
        var open = (Map<String, Object>) x;
        open.put("axis", axis);
      }
    }
    return chart;
  }

  private static @Nullable Object x(Object layer) {
    return layer instanceof Map<?, ?> parts && parts.get("encoding") instanceof Map<?, ?> encoding
        ? encoding.get("x")
        : null;
  }

  private static Map<String, Object> mark(String shape, String field) {
    var x = hiddenNumber();
    x.put("field", field);
    return Json.object(
        "mark",
        Json.object(
            "type", "point", "shape", shape, "yOffset", 9, "size", 60, "filled", true, "fill", Palette.use("--paper"),
            "stroke", Palette.use("--ink"), "strokeWidth", 1.5, "opacity", 1),
        "encoding", Json.object("x", x));
  }

  private static Map<String, Object> hiddenNumber() {
    return Json.object(
        "field", "number", "type", "quantitative", "axis", Json.NULL, "scale",
        Json.object("zero", true, "nice", false));
  }

  /** One bar of {@link #bars}. */
  static Map<String, Object> bar(String label, double number, String note) {
    return Json.object("label", label, "number", number, "note", note);
  }

  static Map<String, Object> field(String name) {
    return Json.object("field", name, "type", "nominal");
  }

  static Map<String, Object> number(String name, Object... rest) {
    var field = Json.object("field", name, "type", "quantitative");
    field.putAll(Json.object(rest));
    return field;
  }

  /** An axis of counts: 20k, 1.5M, and no part of anybody. */
  static Map<String, Object> countAxis(String title) {
    return Json.object(
        "title", title, "tickCount", 5, "tickMinStep", 1,
        "labelExpr", "datum.value == 0 ? '0' : format(datum.value, '~s')");
  }

  /** The same on a logarithmic scale, with a line at every power of ten up to the largest count. */
  static Map<String, Object> countAxisInTens(String title, long largest) {
    var axis = countAxis(title);
    axis.remove("tickCount"); // would thin them out
    axis.put("values", LongStream.iterate(1, power -> power <= largest, power -> 10 * power).boxed().toList());
    axis.put("labelOverlap", false);
    return axis;
  }

  /** Months, or years, one beside the other, with as many labels as there is room for. */
  static Map<String, Object> month(String name) {
    return Json.object(
        "field", name, "type", "ordinal", "sort", Json.NULL,
        "axis", Json.object(
            "title", name, "labelAngle", 0, "labelOverlap", "greedy", "labelSeparation", 10, "ticks", false));
  }

  /** A date on the axis. In universal time: in local time a date could move by a day. */
  static Map<String, Object> date(String name, boolean byDay) {
    return Json.object(
        "field", name,
        "type", "temporal",
        "scale", Json.object("type", "utc"),
        "axis", Json.object(
            "title", byDay ? "day" : "month", "format", byDay ? "%-d %b" : "%b %Y", "labelOverlap", true, "grid", false,
            "tickCount",
            6));
  }

  static Map<String, Object> colour(String variable) {
    return Json.object("value", Palette.use(variable));
  }

  /** Colours by a field whose values are listed with their colours. */
  static Map<String, Object> colours(String field, List<String> values, List<String> colours) {
    return Json.object(
        "field", field, "type", "nominal", "legend", Json.NULL,
        "scale", Json.object("domain", values, "range", colours));
  }

  static List<Object> tooltip(String... fields) {
    return Json.list(Arrays.stream(fields)
        .map(name -> Json.object("field", name, "type", "nominal", "title", name))
        .toArray());
  }
}
