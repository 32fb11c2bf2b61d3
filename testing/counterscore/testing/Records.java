package counterscore.testing;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of a scenario from the components that matter, by name: what is not named is absent, as in a file. So a
 * component that is declared tomorrow breaks no test of today.
 */
public final class Records {
  private Records() {}

  /**
   * A record with these components; the others are null, false or 0.
   *
   * @param namesAndValues names and values in turn
   */
  public static <R extends Record> R of(Class<R> type, @Nullable Object... namesAndValues) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var component : type.getRecordComponents()) {
      values.put(component.getName(), absent(component.getType()));
    }
    return make(type, values, namesAndValues);
  }

  /** The same record with some components replaced. */
  public static <R extends Record> R with(R record, @Nullable Object... namesAndValues) {
    @SuppressWarnings("unchecked") // the class of a record of type R
    var type = (Class<R>) record.getClass();
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var component : type.getRecordComponents()) {
      values.put(component.getName(), read(component, record));
    }
    return make(type, values, namesAndValues);
  }

  private static @Nullable Object absent(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  private static @Nullable Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <R extends Record> R make(
      Class<R> type, Map<String, @Nullable Object> values, @Nullable Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var name = String.valueOf(namesAndValues[i]);
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(type + " has no component " + name + ", only " + values.keySet());
      }
      values.put(name, namesAndValues[i + 1]);
    }
    try {
      var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values.values().toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
