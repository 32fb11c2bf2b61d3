package counterscore.scenario.reading;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds a tree against the published schema and says in our words what the validator found. */
final class Shape {
  private static final Schema SCENARIO = schema(ScenarioSchema.text());
  private static final Schema WALK_THROUGHS = schema(ScenarioSchema.textOfWalkThroughs());

  private final Schema schema;
  private final Tree tree;
  private final List<Diagnostic> diagnostics;

  private Shape(Schema schema, Tree tree, List<Diagnostic> diagnostics) {
    this.schema = schema;
    this.tree = tree;
    this.diagnostics = diagnostics;
  }

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
  }

  static void ofScenario(Tree tree, List<Diagnostic> diagnostics) {
    new Shape(SCENARIO, tree, diagnostics).check();
  }

  static void ofWalkThroughs(Tree tree, List<Diagnostic> diagnostics) {
    new Shape(WALK_THROUGHS, tree, diagnostics).check();
  }

  private void check() {
    for (var error : schema.validate(tree.root)) {
      add(error);
    }
    forgetMisspelt();
  }

  /** A key that is misspelt is not also missing. */
  private void forgetMisspelt() {
    var misspelt = new ArrayList<Diagnostic.UnknownKey>();
    for (var diagnostic : diagnostics) {
      if (diagnostic instanceof Diagnostic.UnknownKey unknown && unknown.nearest() != null) {
        misspelt.add(unknown);
      }
    }
    diagnostics.removeIf(
        diagnostic -> diagnostic instanceof Diagnostic.MissingKey missing
            && misspelt.stream().anyMatch(
                unknown -> unknown.path().equals(missing.path()) && missing.oneOf().contains(unknown.nearest())));
  }

  private void add(Error error) {
    var place = place(error);
    var path = Tree.dotted(place);
    var span = tree.value(place);
    var found = tree.root.at(place);
    var keyword = error.getSchemaNode();
    switch (error.getKeyword()) {
      case "additionalProperties" -> addUnknownKey(error, place, String.valueOf(error.getProperty()));
      case "required" -> {
        // Inside oneOf the units of a rate are required in turn: that is told once, by the oneOf itself.
        if (!error.getEvaluationPath().toString().contains("oneOf")) {
          diagnostics
              .add(new Diagnostic.MissingKey(tree.key(place), path, List.of(String.valueOf(error.getProperty()))));
        }
      }
      case "oneOf" -> addUnits(place, path);
      case "minProperties" -> addTooFew(error, place, path);
      case "maxProperties" -> addSize(place, path, "keys", found.size(), keyword);
      case "minItems", "maxItems" -> addSize(place, path, "items", found.size(), keyword);
      case "minLength", "maxLength" -> {
        var text = found.asString("");
        addSize(place, path, "characters", text.codePointCount(0, text.length()), keyword);
      }
      case "type" -> diagnostics.add(new Diagnostic.WrongType(span, path, expected(keyword), describe(found)));
      case "multipleOf" -> diagnostics.add(new Diagnostic.WrongType(span, path, "a whole number", describe(found)));
      case "minimum", "maximum" -> addBounds(error, span, path, found);
      case "enum" -> {
        var allowed = new ArrayList<String>();
        keyword.forEach(value -> allowed.add(value.asString()));
        var value = found.asString("");
        diagnostics.add(new Diagnostic.NotOneOf(span, path, value, Nearest.to(value, allowed), allowed));
      }
      case "pattern" -> addPattern(span, path, found.asString(""), keyword.asString(""));
      case "propertyNames" -> addKey(error, place);
      default -> throw new IllegalStateException("nobody has words for " + error);
    }
  }

  private static String place(Error error) {
    var pointer = new StringBuilder();
    var path = error.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer.append(Tree.below("", String.valueOf(path.getElement(i))));
    }
    return pointer.toString();
  }

  private void addUnknownKey(Error error, String place, String key) {
    var allowed = new TreeSet<String>();
    sibling(error, "properties").properties().forEach(entry -> allowed.add(entry.getKey()));
    var span = tree.key(Tree.below(place, key));
    diagnostics.add(
        new Diagnostic.UnknownKey(span, Tree.dotted(place), key, Nearest.to(key, allowed), List.copyOf(allowed)));
  }

  /** What stands in the schema beside the keyword that failed. */
  private JsonNode sibling(Error error, String keyword) {
    var path = error.getSchemaLocation().getFragment();
    var pointer = new StringBuilder();
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      pointer.append(Tree.below("", String.valueOf(path.getElement(i))));
    }
    return schema.getSchemaNode().at(pointer + "/" + keyword);
  }

  private void addUnits(String place, String path) {
    if (!tree.root.at(place).isObject()) {
      return;
    }
    var units = List.of("per-year", "per-month", "per-day");
    var given = units.stream().filter(tree.root.at(place)::has).toList();
    if (given.isEmpty()) {
      diagnostics.add(new Diagnostic.MissingKey(tree.key(place), path, units));
    } else {
      diagnostics
          .add(new Diagnostic.TooMany(tree.key(place), "units in " + path + " (" + String.join(", ", given) + ")",
              given.size(), 1));
    }
  }

  private void addTooFew(Error error, String place, String path) {
    var kinds = new ArrayList<String>();
    sibling(error, "properties").properties().forEach(entry -> kinds.add(entry.getKey()));
    if (kinds.isEmpty()) {
      addSize(place, path, "keys", 0, error.getSchemaNode());
    } else {
      diagnostics.add(new Diagnostic.MissingKey(tree.key(place), path, kinds));
    }
  }

  private void addSize(String place, String path, String unit, int size, JsonNode bound) {
    diagnostics.add(new Diagnostic.WrongSize(tree.value(place), path, unit, size, bound.asInt()));
  }

  private void addBounds(Error error, SourceSpan span, String path, JsonNode found) {
    diagnostics.add(
        new Diagnostic.OutOfBounds(
            span, path, plain(found), text(sibling(error, "minimum")), text(sibling(error, "maximum"))));
  }

  private static @Nullable String text(JsonNode bound) {
    return bound.isNumber() ? plain(bound) : null;
  }

  private static String plain(JsonNode number) {
    return number.isIntegralNumber() && number.canConvertToLong()
        ? Wording.count(number.asLong())
        : new BigDecimal(number.asString()).stripTrailingZeros().toPlainString();
  }

  private void addPattern(SourceSpan span, String path, String value, String pattern) {
    if (pattern.contains("(d|w|mo|y)")) {
      diagnostics.add(new Diagnostic.BadForm(span, path, value, "a duration such as 30d, 2w, 6mo or 1y"));
    } else if (pattern.contains("{4}")) {
      diagnostics.add(new Diagnostic.BadForm(span, path, value, "a date such as 2021-01-31"));
    } else {
      diagnostics.add(new Diagnostic.BadName(span, value));
    }
  }

  private void addKey(Error error, String place) {
    var key = String.valueOf(error.getProperty());
    var span = tree.key(Tree.below(place, key));
    var pattern = sibling(error, "propertyNames").path("pattern").asString("");
    if (pattern.contains("{0,39}")) {
      diagnostics.add(
          new Diagnostic.BadForm(
              span, Tree.dotted(place), key, "names of 1 to 40 small letters, digits and -, a letter first"));
    } else if (pattern.contains("{4}")) {
      diagnostics
          .add(new Diagnostic.BadForm(span, Tree.dotted(place), key, "dates such as 2021-01-31, each with a value"));
    } else {
      diagnostics.add(new Diagnostic.BadName(span, key));
    }
  }

  private static String expected(JsonNode type) {
    if (type.isArray()) {
      return "a number, or keys with values";
    }
    return switch (type.asString("")) {
      case "object" -> "keys with values";
      case "array" -> "a list";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      default -> "text";
    };
  }

  private static String describe(JsonNode found) {
    return switch (found.getNodeType()) {
      case OBJECT -> "keys with values";
      case ARRAY -> "a list";
      case NUMBER -> "the number " + plain(found);
      case BOOLEAN -> found.asString() + " (put it into quotes if it is a text)";
      case STRING ->
        "the text \"" + (found.asString().length() > 40 ? found.asString().substring(0, 40) + "…" : found.asString())
            + "\"";
      case NULL, MISSING, BINARY, POJO -> "nothing";
    };
  }
}
