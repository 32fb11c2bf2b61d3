package counterscore.engine.behaviour;

import counterscore.scenario.Keys;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import counterscore.testing.Records;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes declarations out of the records of a scenario, past the code that reads changes. */
final class Undeclared {
  private Undeclared() {}

  /**
   * The scenario as if a place had never been declared; the same scenario where that is so.
   *
   * @param place keys as in a file, joined by dots; behind a {@code =} the number that stands there instead
   */
  static Scenario without(Scenario scenario, String place) {
    int equals = place.indexOf('=');
    var keys = List.of((equals < 0 ? place : place.substring(0, equals)).split("\\."));
    var instead = equals < 0 ? null : Quantity.of(Double.parseDouble(place.substring(equals + 1)));
    return (Scenario) Objects.requireNonNull(changed(scenario, keys, _ -> instead));
  }

  private static @Nullable Object changed(
      @Nullable Object at, List<String> keys, UnaryOperator<@Nullable Object> change) {
    if (keys.isEmpty()) {
      return change.apply(at);
    }
    var key = keys.getFirst();
    var rest = keys.subList(1, keys.size());
    return switch (at) {
      case Record record -> {
        var component = component(record, key);
        yield Records.with(record, component.getName(), changed(value(component, record), rest, change));
      }
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<Object, Object>(map);
        var value = changed(map.get(key), rest, change);
        if (value == null) {
          copy.remove(key);
        } else {
          copy.put(key, value);
        }
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<Object>(list);
        copy.remove(key);
        yield copy;
      }
      case null -> null;
      default -> throw new IllegalArgumentException("nothing at " + key + " in " + at);
    };
  }

  private static RecordComponent component(Record record, String key) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .filter(component -> Keys.of(component.getName()).equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + record.getClass()));
  }

  private static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
