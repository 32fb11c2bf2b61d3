package counterscore.scenario.reading;

import counterscore.scenario.Setting;
import counterscore.scenario.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists what of a scenario can be changed in a form: numbers and durations of the file, in its order, with bounds from the schema.
 * It walks file and schema side by side, so that a number declared tomorrow is listed tomorrow.
 */
public final class Settings {
  /** Twins are the same residents at the same time: {@link counterscore.scenario.Variant#differences}. */
  private static final Set<String> SAME = Set.of("society", "dispositions", "period");

  private static final JsonNode SCHEMA = JsonMapper.shared().readTree(ScenarioSchema.text());

  /** Factors on conduct by group. */
  private static final Pattern FACTORS = Pattern.compile("/conduct/[^/]+/factors");

  private final Tree file;
  private final Place scenario;
  private final List<Setting> found = new ArrayList<>();

  private Settings(Tree file, Place scenario) {
    this.file = file;
    this.scenario = scenario;
  }

  /**
   * @param reading a scenario without errors
   * @param changes with which it was read
   */
  public static List<Setting> of(Reading reading, List<Change> changes) {
    var settings = new Settings(tree(reading, List.of()), Place.root(tree(reading, changes)));
    for (var section : settings.scenario.entries()) {
      if (!SAME.contains(section.key())) {
        settings.walk(section, SCHEMA.path("properties").path(section.key()));
      }
    }
    return List.copyOf(settings.found);
  }

  private static Tree tree(Reading reading, List<Change> changes) {
    var diagnostics = new ArrayList<Diagnostic>();
    var tree = ScenarioReader.tree("scenario", reading.text(), changes, diagnostics);
    if (tree == null || !diagnostics.isEmpty()) {
      throw new IllegalArgumentException("a scenario with errors: " + diagnostics);
    }
    return tree;
  }

  private void walk(Place place, JsonNode declared) {
    if (FACTORS.matcher(place.pointer()).matches() && Claims.needFactorsASource(scenario)) {
      return; // nobody may make them up
    }
    var reference = declared.path("$ref").asString("");
    var schema = reference.isEmpty() ? declared : SCHEMA.at(reference.substring(1));
    if (schema.path("type").isArray()) {
      quantity(place, schema);
    } else if (schema.has("oneOf")) {
      rate(place, schema);
    } else if (schema.path("pattern").asString("").contains("(d|w|mo|y)")) {
      found.add(
          new Setting(
              place.path(), Flow.of(place.node()), Setting.Kind.SPAN, 1, Span.MOST_DAYS, null, null, null, null, null,
              line(place)));
    } else {
      for (var entry : place.entries()) {
        var own = schema.path("properties").path(entry.key());
        walk(entry, place.node().isArray() ? schema.path("items")
            : own.isMissingNode() ? schema.path("additionalProperties") : own);
      }
    }
  }

  /** A number replaces a quantity: what is known about it goes with it. */
  private void quantity(Place place, JsonNode schema) {
    var number = place.has("value") ? place.at("value") : place;
    numbers(place, number, number.node().isNumber() ? place.path() : number.path(), schema);
  }

  private void rate(Place place, JsonNode schema) {
    var unit = Place.NUMBERS.stream().filter(place::has).findFirst().orElseThrow();
    numbers(place, place.at(unit), place.at(unit).path(), schema.path("properties").path(unit));
  }

  private void numbers(Place claim, Place number, String path, JsonNode limits) {
    var kind = limits.has("multipleOf") ? Setting.Kind.WHOLE : Setting.Kind.NUMBER;
    double min = limits.path("minimum").asDouble();
    double max = limits.path("maximum").asDouble();
    if (number.node().isNumber()) {
      add(number, path, claim.node(), kind, min, max);
    } else {
      number.entries().forEach(step -> add(step, step.path(), claim.node(), kind, min, max));
    }
  }

  private void add(Place place, String path, JsonNode claim, Setting.Kind kind, double min, double max) {
    var known = Binding.quantity(claim, place.node());
    var range = known.range();
    var source = known.source();
    found.add(
        new Setting(
            path, Flow.of(place.node()), kind, min, max, range == null ? null : range.low(),
            range == null ? null : range.high(), source, source == null ? null : scenario.at("sources", source).text(),
            known.certainty(), line(place)));
  }

  /** Where it stands in the file, even if a change has put another value there. */
  private @Nullable Integer line(Place place) {
    return file.root.at(place.pointer()).isMissingNode() ? null : file.value(place.pointer()).line();
  }
}
