package counterscore.scenario.reading;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import counterscore.scenario.Disposition;
import counterscore.scenario.Keys;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Scenario;
import counterscore.scenario.Span;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * A scenario as one line of text, from which the same scenario is read again: with its changes, with mechanisms switched off, at a
 * point of a design. It is what is sent to where districts are lived.
 */
public final class CanonicalText {
  private static final JsonMapper MAPPER = Binding.MAPPER.rebuild()
      .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
      .changeDefaultVisibility(
          visible -> visible.withFieldVisibility(Visibility.ANY).withGetterVisibility(Visibility.NONE)
              .withIsGetterVisibility(Visibility.NONE))
      .addModule(
          new SimpleModule("canonical")
              .addSerializer(Quantity.class, new Leaf<>((quantity, to) -> quantity("value", quantity, to)))
              .addSerializer(Rate.class, new Leaf<>((rate, to) -> quantity("per-year", rate.perYear(), to)))
              .addSerializer(Span.class, new Leaf<>((span, to) -> to.writeString(span.days() + "d")))
              .addSerializer(Disposition.class, new Leaf<>(CanonicalText::disposition)))
      .build();

  private CanonicalText() {}

  public static String of(Scenario scenario) {
    return MAPPER.writeValueAsString(scenario);
  }

  /** The scenario of a text that {@link #of} made; nothing else is checked. */
  public static Scenario read(String text) {
    return Binding.bind(MAPPER.readTree(text));
  }

  private interface Write<T> {
    void to(T value, JsonGenerator generator);
  }

  private static final class Leaf<T> extends ValueSerializer<T> {
    private final Write<T> write;

    Leaf(Write<T> write) {
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
      write.to(value, generator);
    }
  }

  private static void quantity(String key, Quantity quantity, JsonGenerator to) {
    to.writeStartObject();
    to.writeName(key);
    if (!quantity.isDated() && quantity.steps().firstKey().equals(LocalDate.EPOCH)) {
      to.writeNumber(quantity.value());
    } else {
      to.writeStartObject();
      quantity.steps().forEach((date, value) -> to.writeNumberProperty(date.toString(), value));
      to.writeEndObject();
    }
    var range = quantity.range();
    if (range != null) {
      to.writeArrayPropertyStart("range");
      to.writeNumber(range.low());
      to.writeNumber(range.high());
      to.writeEndArray();
    }
    to.writePOJOProperty("scale", quantity.scale());
    var source = quantity.source();
    if (source != null) {
      to.writeStringProperty("source", source);
    }
    var certainty = quantity.certainty();
    if (certainty != null) {
      to.writePOJOProperty("certainty", certainty);
    }
    to.writeEndObject();
  }

  private static void disposition(Disposition disposition, JsonGenerator to) {
    to.writeStartObject();
    to.writeName(Keys.of(disposition.getClass().getSimpleName()));
    switch (disposition) {
      case Disposition.Constant _ -> {
        to.writeStartObject();
        to.writeEndObject();
      }
      case Disposition.Gamma(var shape) -> {
        to.writeStartObject();
        to.writePOJOProperty("shape", shape);
        to.writeEndObject();
      }
      case Disposition.Lognormal(var sigma) -> {
        to.writeStartObject();
        to.writePOJOProperty("sigma", sigma);
        to.writeEndObject();
      }
      case Disposition.TwoPoint(var share, var ratio) -> {
        to.writeStartObject();
        to.writePOJOProperty("share", share);
        to.writePOJOProperty("ratio", ratio);
        to.writeEndObject();
      }
    }
    to.writeEndObject();
  }
}
