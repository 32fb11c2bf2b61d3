package counterscore.scenario.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import counterscore.scenario.Certainty;
import counterscore.scenario.Disposition;
import counterscore.scenario.Keys;
import counterscore.scenario.Limits;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Scale;
import counterscore.scenario.Scenario;
import counterscore.scenario.Span;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema of a scenario file from the records that the file becomes: keys from their components, bounds from
 * their annotations, descriptions from their Javadoc. Every object is closed.
 *
 * <p>An own generator, because a number of this format is a number, an object or a series of dates, with bounds that stand
 * at the component which uses it; a general generator would have had to be told all of that by hand.
 */
final class SchemaOfRecords {
  private static final String NAME = "^[A-Za-z0-9+-]{1,32}$";
  private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
  private static final String SPAN = "^[1-9][0-9]{0,4}(d|w|mo|y)$";

  private final ObjectNode definitions = object();
  private final Words words;

  SchemaOfRecords(Words words) {
    this.words = words;
  }

  String text() {
    var schema = object()
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("title", "Counterscore scenario, format 1");
    schema.setAll(record(Scenario.class));
    schema.set("$defs", definitions);
    return JsonMapper.builder()
        .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(schema) + "\n";
  }

  private ObjectNode record(Class<?> type) {
    var schema = object().put("type", "object").put("description", words.of(type));
    var properties = schema.putObject("properties");
    var required = JsonNodeFactory.instance.arrayNode();
    for (var component : type.getRecordComponents()) {
      var key = Keys.of(component.getName());
      var property = component(component);
      property.put("description", words.of(type, component.getName()));
      properties.set(key, property);
      if (isRequired(component)) {
        required.add(key);
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  /** A map that may be left out is an empty one; one with a least size may not. */
  private static boolean isRequired(RecordComponent component) {
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return false;
    }
    var size = component.getAnnotatedType().getAnnotation(Size.class);
    return component.getType() != Map.class || (size != null && size.min() > 0);
  }

  private ObjectNode component(RecordComponent component) {
    return type(component.getAnnotatedType(), component);
  }

  private ObjectNode type(AnnotatedType type, RecordComponent at) {
    var raw = type.getType() instanceof ParameterizedType p ? p.getRawType() : type.getType();
    if (raw == Map.class) {
      var schema = object().put("type", "object");
      schema.putObject("propertyNames").put("pattern", NAME);
      schema.set("additionalProperties", type(argument(type, 1), at));
      return size(schema, type, "minProperties", "maxProperties");
    }
    if (raw == List.class) {
      var schema = object().put("type", "array");
      schema.set("items", type(argument(type, 0), at));
      return size(schema, type, "minItems", "maxItems");
    }
    return leaf((Class<?>) raw, type, at);
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
  }

  private ObjectNode leaf(Class<?> type, AnnotatedElement own, RecordComponent at) {
    if (type == Quantity.class) {
      return reference("quantity", at, this::quantity);
    }
    if (type == Rate.class) {
      return reference("rate", at, this::rate);
    }
    if (type == String.class) {
      var schema = object().put("type", "string");
      return own.isAnnotationPresent(Size.class) ? size(schema, own, "minLength", "maxLength")
          : schema.put("pattern", NAME);
    }
    if (type == Span.class) {
      return object().put("type", "string").put("pattern", SPAN);
    }
    if (type == LocalDate.class) {
      return object().put("type", "string").put("pattern", DATE);
    }
    if (type == boolean.class || type == Boolean.class) {
      return object().put("type", "boolean");
    }
    if (type == double.class || type == Double.class) {
      return bounds(object().put("type", "number"), limits(at));
    }
    if (type == int.class || type == Integer.class || type == long.class) {
      return object().put("type", "integer")
          .put("minimum", Objects.requireNonNull(own.getAnnotation(Min.class)).value())
          .put("maximum", Objects.requireNonNull(own.getAnnotation(Max.class)).value());
    }
    if (type.isEnum()) {
      return enumeration(type);
    }
    return definition(Keys.of(type.getSimpleName()), () -> type == Disposition.class ? oneOfKinds(type) : record(type));
  }

  private ObjectNode enumeration(Class<?> type) {
    var schema = object().put("type", "string");
    var values = schema.putArray("enum");
    for (var field : type.getFields()) {
      if (field.isEnumConstant()) {
        values.add(Objects.requireNonNull(field.getAnnotation(JsonProperty.class)).value());
      }
    }
    return schema;
  }

  /** A sealed interface is an object with one key, the kind. */
  private ObjectNode oneOfKinds(Class<?> type) {
    var schema = object().put("type", "object").put("description", words.of(type));
    var properties = schema.putObject("properties");
    for (var kind : type.getPermittedSubclasses()) {
      properties.set(Keys.of(kind.getSimpleName()), record(kind));
    }
    return schema.put("additionalProperties", false).put("minProperties", 1).put("maxProperties", 1);
  }

  private interface Shape {
    ObjectNode of(Limits limits);
  }

  private ObjectNode reference(String name, RecordComponent at, Shape shape) {
    var limits = limits(at);
    var key = name + "-" + plain(limits.min()) + "-to-" + plain(limits.max()) + (limits.whole() ? "-whole" : "");
    return definition(key, () -> shape.of(limits));
  }

  private ObjectNode definition(String name, java.util.function.Supplier<ObjectNode> schema) {
    if (!definitions.has(name)) {
      definitions.putObject(name);
      definitions.set(name, schema.get());
    }
    return object().put("$ref", "#/$defs/" + name);
  }

  private static Limits limits(RecordComponent at) {
    return Objects.requireNonNull(at.getAnnotation(Limits.class), () -> at + " has no bounds");
  }

  /** A number, an object with what is known about it, or a series of dated numbers. */
  private ObjectNode quantity(Limits limits) {
    var schema = object().put("description", words.of(Quantity.class));
    schema.putArray("type").add("number").add("object");
    bounds(schema, limits);
    if (limits.whole()) {
      schema.put("multipleOf", 1);
    }
    var known = object();
    var properties = known.putObject("properties");
    properties.set("value", number(limits, true));
    known.putArray("required").add("value");
    schema.putObject("if").put("type", "object");
    var then = schema.putObject("then");
    then.set("if", dates());
    then.set("then", series(limits));
    then.set("else", known(known, properties, limits));
    return schema;
  }

  /** An object with one unit, and what is known about the number. */
  private ObjectNode rate(Limits limits) {
    var schema = object().put("type", "object").put("description", words.of(Rate.class));
    var properties = schema.putObject("properties");
    var units = schema.putArray("oneOf");
    for (var unit : List.of("per-year", "per-month", "per-day")) {
      properties.set(unit, number(limits, true));
      units.addObject().putArray("required").add(unit);
    }
    return known(schema, properties, limits);
  }

  private ObjectNode known(ObjectNode schema, ObjectNode properties, Limits limits) {
    properties.set("range", range(limits));
    properties.set("scale", enumeration(Scale.class).put("description", words.of(Scale.class)));
    properties.putObject("source").put("type", "string").put("pattern", NAME).put("description", "a key of sources");
    properties.set("certainty", enumeration(Certainty.class).put("description", words.of(Certainty.class)));
    return schema.put("additionalProperties", false);
  }

  private ObjectNode range(Limits limits) {
    var range = object().put("type", "array").put("description", "lowest and highest value that is thought possible");
    range.set("items", number(limits, false));
    return range.put("minItems", 2).put("maxItems", 2);
  }

  private static ObjectNode number(Limits limits, boolean mayBeDated) {
    var schema = object();
    if (!mayBeDated) {
      return bounds(schema.put("type", limits.whole() ? "integer" : "number"), limits);
    }
    schema.putArray("type").add("number").add("object");
    bounds(schema, limits);
    if (limits.whole()) {
      schema.put("multipleOf", 1);
    }
    schema.setAll(series(limits));
    return schema;
  }

  private static ObjectNode dates() {
    var schema = object().put("minProperties", 1);
    schema.putObject("propertyNames").put("pattern", DATE);
    return schema;
  }

  private static ObjectNode series(Limits limits) {
    var schema = dates().put("maxProperties", 64);
    schema.set("additionalProperties", number(limits, false));
    return schema;
  }

  private static ObjectNode bounds(ObjectNode schema, Limits limits) {
    return schema.put("minimum", whole(limits.min())).put("maximum", whole(limits.max()));
  }

  private static java.math.BigDecimal whole(double bound) {
    return new java.math.BigDecimal(plain(bound));
  }

  private static String plain(double bound) {
    return java.math.BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  private static ObjectNode size(ObjectNode schema, AnnotatedElement at, String least, String most) {
    var size = at.getAnnotation(Size.class);
    if (size != null && size.min() > 0) {
      schema.put(least, size.min());
    }
    if (size != null && size.max() < Integer.MAX_VALUE) {
      schema.put(most, size.max());
    }
    return schema;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Where descriptions come from. */
  interface Words {
    String of(Class<?> type);

    String of(Class<?> record, String component);
  }

}
