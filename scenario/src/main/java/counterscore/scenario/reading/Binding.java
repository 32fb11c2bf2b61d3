package counterscore.scenario.reading;

import counterscore.scenario.Certainty;
import counterscore.scenario.Disposition;
import counterscore.scenario.Keys;
import counterscore.scenario.Quantity;
import counterscore.scenario.Range;
import counterscore.scenario.Rate;
import counterscore.scenario.Scale;
import counterscore.scenario.Scenario;
import counterscore.scenario.Span;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Turns a tree without errors into records. A failure here is a fault of the checks before it. */
final class Binding {
  static final JsonMapper MAPPER = JsonMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .addModule(
          new SimpleModule()
              .addDeserializer(Quantity.class, new Leaf<>(Binding::quantity))
              .addDeserializer(Rate.class, new Leaf<>(Binding::rate))
              .addDeserializer(Span.class, new Leaf<>(node -> new Span(days(node.asString()))))
              .addDeserializer(Disposition.class, new Leaf<>(Binding::disposition)))
      .build();

  private Binding() {}

  static Scenario bind(JsonNode tree) {
    return MAPPER.treeToValue(tree, Scenario.class);
  }

  private interface Read<T> {
    T from(JsonNode node);
  }

  private static final class Leaf<T> extends ValueDeserializer<T> {
    private final Read<T> read;

    Leaf(Read<T> read) {
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      return read.from(context.readTree(parser));
    }
  }

  private static Quantity quantity(JsonNode node) {
    return quantity(node, node.has("value") ? node.path("value") : node);
  }

  /**
   * @param known what is known about it
   * @param value its number, or numbers by date
   */
  static Quantity quantity(JsonNode known, JsonNode value) {
    var steps = new TreeMap<LocalDate, Double>();
    if (value.isNumber()) {
      steps.put(LocalDate.EPOCH, value.asDouble());
    } else {
      value.properties().forEach(step -> steps.put(LocalDate.parse(step.getKey()), step.getValue().asDouble()));
    }
    var range = known.path("range");
    return Quantity.of(
        steps,
        range.isArray() ? new Range(range.get(0).asDouble(), range.get(1).asDouble()) : null,
        read(known.path("scale"), Scale.class),
        known.path("source").isString() ? known.path("source").asString() : null,
        read(known.path("certainty"), Certainty.class));
  }

  private static <T> @Nullable T read(JsonNode node, Class<T> type) {
    return node.isString() ? MAPPER.treeToValue(node, type) : null;
  }

  private static Rate rate(JsonNode node) {
    if (node.has("per-month")) {
      return Rate.perMonth(quantity(node, node.path("per-month")));
    }
    return node.has("per-day")
        ? Rate.perDay(quantity(node, node.path("per-day")))
        : new Rate(quantity(node, node.path("per-year")));
  }

  /** A duration in days; a month has 30, a year 365. */
  static int days(String span) {
    int letters = span.endsWith("mo") ? 2 : 1;
    int number = Integer.parseInt(span.substring(0, span.length() - letters));
    return number * switch (span.substring(span.length() - letters)) {
      case "d" -> 1;
      case "w" -> 7;
      case "mo" -> 30;
      case "y" -> 365;
      default -> throw new IllegalArgumentException(span);
    };
  }

  private static Disposition disposition(JsonNode node) {
    var kind = node.propertyNames().iterator().next();
    for (var type : Disposition.class.getPermittedSubclasses()) {
      if (Keys.of(type.getSimpleName()).equals(kind)) {
        return (Disposition) MAPPER.treeToValue(node.path(kind), type);
      }
    }
    throw new IllegalArgumentException("no disposition " + kind);
  }
}
